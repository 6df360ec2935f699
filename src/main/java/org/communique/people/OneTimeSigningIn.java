package org.communique.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communique.notice.OneTimeSignIns;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way in by a mail: a secret that is good once, and for ten minutes by the database's clock. */
@Service
@Transactional
public class OneTimeSigningIn implements OneTimeSignIns {

    /** After so long a secret lets nobody in. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final WaysIn waysIn;
    private final Now now;

    OneTimeSigningIn(WaysIn waysIn, Now now) {
        this.waysIn = waysIn;
        this.now = now;
    }

    @Override
    @ActOfTheProcess("the mail to the owner of the address is put together")
    public Prepared prepare(UUID person) {
        Instant at = now.instant();
        waysIn.forget(at);
        Secret secret = Secret.next();
        Instant ends = at.plus(LONGEST);
        waysIn.add(secret.hash(), new PersonId(person), ends);
        return new Prepared(secret.words(), ends);
    }

    /** Whose secret this was: from now on it lets nobody in. Nobody's, when it was used, is too old, or never was. */
    @ActOfTheProcess("whoever has the secret shows who they are")
    public Optional<PersonId> use(String words) {
        return waysIn.take(Secret.hash(words), now.instant());
    }
}
