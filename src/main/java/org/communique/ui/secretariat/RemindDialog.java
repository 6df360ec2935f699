package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;

import java.util.Set;
import java.util.stream.Collectors;
import org.communique.people.OrganizationId;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;
import org.communique.ui.room.Visit;

/** Says who is reminded of the deadline, and what their mail says, and has it done. */
public class RemindDialog {

    private final Visit visit;
    private final Set<OrganizationId> silent;

    public RemindDialog(Visit visit, Set<OrganizationId> silent) {
        this.visit = visit;
        this.silent = silent;
    }

    public void open() {
        new Ask("remind.title", "remind.confirm", this::remind)
                .foretelling(
                        visit.house().people(),
                        () -> visit.house().rehearsing().remind(visit.voice(), visit.id(), silent))
                .open();
    }

    private void remind() {
        visit.house().reminding().remind(visit.voice(), visit.id(), silent);
        Says.done(say(
                "remind.done",
                silent.stream()
                        .map(visit.house().people()::organization)
                        .map(organization -> organization.shortName())
                        .sorted()
                        .collect(Collectors.joining(", "))));
    }
}
