package org.communique.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
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

    private static final int BYTES_OF_A_SECRET = 32;

    private final SignIns signIns;
    private final Now now;
    private final Duration idle;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

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
        byte[] secret = new byte[BYTES_OF_A_SECRET];
        random.nextBytes(secret);
        String words = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        signIns.begin(SignInId.next(), hash(words), person, at);
        return words;
    }

    /** Whose browser shows this secret, unless it is signed out, was away too long or the account is switched off. */
    @ActOfTheProcess("says who asks, before anything can be asked")
    public Optional<SignIn> known(String secret) {
        Instant at = now.roughly();
        return signIns.find(hash(secret), ends(at), at);
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
        signIns.end(hash(secret));
    }

    private SignIns.Ends ends(Instant at) {
        return new SignIns.Ends(at.minus(idle), at.minus(longest));
    }

    /** A secret of 256 random bits cannot be guessed, so its hash need not be slow. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
