package org.communique.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.communique.record.Now;
import org.communique.rights.ActOfTheProcess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which browser is known as whose. It lies in the database, so a restart of the program signs nobody out, and whoever
 * signs out is signed out everywhere at once: on the desks, at live texts, in other windows.
 */
@Service
@Transactional
public class SigningIn {

    private final SignIns signIns;
    private final Now now;
    private final Duration idle;
    private final Duration longest;

    /**
     * @param idle after so long without a request a sign-in ends
     * @param longest after so long it ends in any case
     */
    SigningIn(
            SignIns signIns,
            Now now,
            @Value("${communique.sign-in.idle}") Duration idle,
            @Value("${communique.sign-in.longest}") Duration longest) {
        this.signIns = signIns;
        this.now = now;
        this.idle = idle;
        this.longest = longest;
    }

    /**
     * Knows a browser from now on.
     *
     * @return the secret that it keeps and shows with every request; nobody can read it here afterwards
     */
    @ActOfTheProcess("called when somebody has just shown who they are")
    public String begin(PersonId person) {
        Instant at = now.instant();
        signIns.forget(ends(at));
        Secret secret = Secret.next();
        signIns.begin(SignInId.next(), secret.hash(), person, at);
        return secret.words();
    }

    /** Whose browser shows this secret, unless it is signed out, was away too long or the account is switched off. */
    @ActOfTheProcess("says who asks, before anything can be asked")
    public Optional<SignIn> known(String secret) {
        Instant at = now.roughly();
        return signIns.find(Secret.hash(secret), ends(at), at);
    }

    /** Those among these sign-ins that have not ended. */
    @Transactional(readOnly = true)
    @ActOfTheProcess("says who is still there")
    public Set<SignInId> living(Set<SignInId> ids) {
        return ids.isEmpty() ? Set.of() : signIns.living(ids, ends(now.roughly()));
    }

    /** Signs a browser out. */
    @ActOfTheProcess("whoever has the secret may give it up")
    public void end(String secret) {
        signIns.end(Secret.hash(secret));
    }

    private SignIns.Ends ends(Instant at) {
        return new SignIns.Ends(at.minus(idle), at.minus(longest));
    }
}
