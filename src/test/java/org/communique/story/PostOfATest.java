package org.communique.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communique.notice.Letter;
import org.communique.notice.NotDelivered;
import org.communique.notice.Post;

/** Takes letters, and refuses them where a story says so. */
public class PostOfATest implements Post {

    private final List<Letter> taken = new CopyOnWriteArrayList<>();
    private final Map<String, NotDelivered.Why> refusing = new ConcurrentHashMap<>();

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void send(Letter letter) throws NotDelivered {
        NotDelivered.Why why = refusing.get(letter.to());
        if (why != null) {
            throw new NotDelivered(why, new IllegalStateException("as the story says"));
        }
        taken.add(letter);
    }

    void refuses(Actor actor, NotDelivered.Why why) {
        refusing.put(actor.person().email(), why);
    }

    void takesAgain(Actor actor) {
        refusing.remove(actor.person().email());
    }

    /** Everything that was taken so far, oldest first. */
    List<Letter> all() {
        return List.copyOf(taken);
    }

    /** What somebody has got so far, oldest first. */
    List<Letter> of(Actor actor) {
        return to(actor.person().email());
    }

    List<Letter> to(String address) {
        return new ArrayList<>(
                taken.stream().filter(letter -> letter.to().equals(address)).toList());
    }
}
