package org.communique.coediting;

import java.util.Set;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.NothingThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where a text changes. A save names the version that it is based on and never overwrites another. */
@Service
@Transactional
public class TextAuthority {

    private final Texts texts;
    private final EditingRights rights;
    private final Now now;

    TextAuthority(Texts texts, EditingRights rights, Now now) {
        this.texts = texts;
        this.rights = rights;
        this.now = now;
    }

    /** Opens a new text with its first version. */
    @ActOfTheProcess("called when a communiqué is started, which has asked")
    public LiveText begin(Voice voice, String doc) {
        LiveText first = new LiveText(TextId.next(), 1, rights.checked(doc), voice.person(), now.instant());
        texts.add(first);
        return first;
    }

    /** The text as it stands, for somebody who may see it while it is written. */
    @Transactional(readOnly = true)
    public LiveText read(Voice voice, TextId id) {
        rights.requireReading(voice, id);
        return newest(id);
    }

    /** The text as it stands, to be frozen. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("called when a text is frozen, which has asked")
    public LiveText newest(TextId id) {
        return texts.newest(id).orElseThrow(NothingThere::new);
    }

    /**
     * Saves a new version.
     *
     * @param base the version on which the writer started
     * @return the saved text; the same version when nothing differs
     * @throws StaleText when somebody else saved meanwhile; nothing is overwritten
     * @throws org.communique.rights.Refused when the person may not write or the document is not one
     */
    public LiveText save(Voice voice, TextId id, int base, String doc) {
        rights.requireWriting(voice, id);
        LiveText before = newest(id);
        LiveText saved = put(voice, before, base, doc);
        if (saved.version() > before.version()) {
            rights.written(voice, before, saved);
        }
        return saved;
    }

    /** Saves a new version in the same way, as part of a larger act that is written down by itself. */
    public LiveText replace(Voice voice, TextId id, int base, String doc) {
        rights.requireWriting(voice, id);
        return put(voice, newest(id), base, doc);
    }

    private LiveText put(Voice voice, LiveText current, int base, String doc) {
        String checked = rights.checked(doc);
        if (rights.checked(current.doc()).equals(checked)) {
            return current;
        }
        if (current.version() != base) {
            throw new StaleText(current);
        }
        LiveText next = texts.next(current, checked, voice.person(), now.instant());
        if (!texts.add(next)) {
            throw new StaleText(newest(current.id()));
        }
        return next;
    }

    /** Everybody who ever changed this text: none of them may approve it. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("a fact for the policy")
    public Set<PersonId> writers(TextId id) {
        return texts.writers(id);
    }
}
