package org.communique.coediting;

import static org.springframework.transaction.annotation.Propagation.SUPPORTS;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.NothingThere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place where a text changes: by steps, each stored under the version to which it leads. Open editors send
 * theirs through the {@link Workers}; what changes a text otherwise comes here and is steps all the same.
 */
@Service
@Transactional
public class TextAuthority {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOW = Integer.MAX_VALUE;

    private final Texts texts;
    private final Replay replay;
    private final EditingRights rights;
    private final Now now;
    private final ApplicationEventPublisher events;

    TextAuthority(Texts texts, Replay replay, EditingRights rights, Now now, ApplicationEventPublisher events) {
        this.texts = texts;
        this.replay = replay;
        this.rights = rights;
        this.now = now;
        this.events = events;
    }

    /** Opens a new text with its first words. */
    @ActOfTheProcess("called when a communiqué is started, which has asked")
    public LiveText begin(Voice voice, String doc) {
        Instant at = now.instant();
        String checked = rights.checked(doc);
        Snapshot first = new Snapshot(0, checked, signed(checked, voice.person(), at));
        TextId id = TextId.next();
        texts.keep(id, first, voice.person(), at);
        texts.wrote(id, voice.person(), at);
        return new LiveText(id, first.version(), first.doc(), first.authors());
    }

    /** All blocks by one author. */
    private static String signed(String doc, PersonId author, Instant at) {
        ObjectNode authors = JSON.createObjectNode();
        JSON.readTree(doc)
                .path("content")
                .forEach(
                        block -> authors.putArray(block.path("attrs").path("id").asString())
                                .add(author.value().toString())
                                .add(at.toEpochMilli()));
        return authors.toString();
    }

    // Readers hold no connection to the database while their text is replayed: what is stored of a text stays as it is.

    /** The text as it stands, for somebody who may see it while it is written. */
    @Transactional(propagation = SUPPORTS, readOnly = true)
    public LiveText read(Voice voice, TextId id) {
        rights.requireReading(voice, id);
        return newest(id);
    }

    /** The text as it stood at a version; there is nothing before its beginning or beyond its last step. */
    @Transactional(propagation = SUPPORTS, readOnly = true)
    public LiveText readAt(Voice voice, TextId id, int version) {
        rights.requireReading(voice, id);
        return replay.at(id, version).filter(text -> text.version() == version).orElseThrow(NothingThere::new);
    }

    /** Who wrote when in the life of the text, from its beginning on. */
    @Transactional(readOnly = true)
    public List<Stretch> life(Voice voice, TextId id) {
        rights.requireReading(voice, id);
        return Turns.of(texts.runs(id));
    }

    /** The text as it stands, to be frozen. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("called when a text is frozen, which has asked")
    public LiveText newest(TextId id) {
        return replay.at(id, NOW).orElseThrow(NothingThere::new);
    }

    /** The same, kept as a snapshot: a revision is frozen from it. */
    @ActOfTheProcess("called when a text is frozen, which has asked")
    public LiveText frozen(TextId id) {
        LiveText text = newest(id);
        texts.keep(id, new Snapshot(text.version(), text.doc(), text.authors()), null, now.instant());
        return text;
    }

    /**
     * Puts another document in the place of the text, by the steps that lead there, as part of an act that is written
     * down by itself: an import, a restored version. Those who have the text open see it happen.
     *
     * @return the text afterwards; the same version when nothing differs
     * @throws org.communique.rights.Refused when the person may not write or the document is not one
     */
    public LiveText replace(Voice voice, TextId id, String doc) {
        rights.requireWriting(voice, id);
        Instant at = now.instant();
        Replay.Replaced replaced = replay.replaced(id, rights.checked(doc), voice.person(), at);
        if (!replaced.steps().isEmpty()) {
            texts.wrote(id, voice.person(), at);
            texts.add(id, replaced.steps());
            events.publishEvent(new TextMoved(id));
        }
        return replaced.text();
    }

    /** Of these texts, those that somebody ever changed. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("a fact for the policy")
    public Set<TextId> writtenBy(PersonId writer, Set<TextId> some) {
        return some.isEmpty() ? Set.of() : texts.writtenBy(writer, some);
    }

    /** Where the lives of some texts end for now; no word of them. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("called by the search, which has asked")
    public List<End> ends(Set<TextId> some) {
        return some.isEmpty() ? List.of() : texts.ends(some);
    }

    /** Everybody who ever changed this text: none of them may approve it. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("a fact for the policy")
    public Set<PersonId> writers(TextId id) {
        return texts.writers(id);
    }
}
