package org.communique.story;

import java.util.function.Consumer;
import org.communique.record.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Something that goes wrong inside an act, after its rows were written and before they are committed. */
public class Mishap {

    private volatile Consumer<Recorded> strike = recorded -> {};

    /** The moment at which the mishap strikes. */
    public enum When {
        AS_THE_ACT_IS_RECORDED,
        JUST_BEFORE_THE_COMMIT
    }

    /** What the mishap throws. */
    static final class Struck extends RuntimeException {}

    @EventListener
    void on(Recorded recorded) {
        strike.accept(recorded);
    }

    public void strikes(When when) {
        strike = switch (when) {
            case AS_THE_ACT_IS_RECORDED ->
                recorded -> {
                    throw new Struck();
                };
            case JUST_BEFORE_THE_COMMIT -> recorded -> strikeBeforeCommit();
        };
    }

    public void isOver() {
        strike = recorded -> {};
    }

    private static void strikeBeforeCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                throw new Struck();
            }
        });
    }
}
