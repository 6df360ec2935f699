package org.communique.story;

import java.time.Duration;
import org.communique.drafting.Edition.Approved;
import org.jspecify.annotations.Nullable;

/** The approver of the story. */
public final class Director extends Actor {

    Director(Sitting sitting) {
        super(sitting, "Dora the Director");
    }

    /** Approves the text that lies before her; the engine publishes it when it knocks next. */
    public Approved approves() {
        return approves(null);
    }

    public Approved approvesUnderEmbargoFor(Duration time) {
        return approves(time);
    }

    private Approved approves(@Nullable Duration embargo) {
        return sitting.act(() -> sitting.house
                .flow()
                .approveText(
                        voice(),
                        sitting.edition(),
                        sitting.hash(),
                        embargo == null ? null : sitting.house.now().instant().plus(embargo)));
    }

    public void returns(String reason) {
        sitting.act(() -> sitting.house.flow().returnText(voice(), sitting.edition(), sitting.hash(), reason));
    }

    public Approved movesEmbargoTo(Duration fromNow) {
        return sitting.act(() -> sitting.house
                .flow()
                .setEmbargo(
                        voice(),
                        sitting.edition(),
                        sitting.house.now().instant().plus(fromNow)));
    }

    public Approved publishesNow() {
        return sitting.act(() -> sitting.house.flow().setEmbargo(voice(), sitting.edition(), null));
    }

    public void abandons(String reason) {
        sitting.act(() -> sitting.house
                .flow()
                .abandon(voice(), sitting.edition(), sitting.now().stage(), reason));
    }
}
