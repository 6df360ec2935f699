package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.communique.ui.part.Me;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.workflow.FailedJobs;
import org.communique.workflow.FailedJobs.FailedJob;

/** Steps that the program could not take, each to be tried again. */
class FailedPart extends Div {

    private static final Set<String> NAMED = Set.of("deadline", "embargo", "publishEdition", "announce");

    private final transient FailedJobs failed;
    private final transient Me me;

    FailedPart(FailedJobs failed, Me me) {
        this.failed = failed;
        this.me = me;
        addClassName("failed-part");
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(say("admin.failed-what")));
        List<FailedJob> jobs = failed.all(me.voice());
        if (jobs.isEmpty()) {
            add(Pieces.empty("admin.nothing-failed"));
        }
        jobs.forEach(job -> add(row(job)));
        add(Pieces.quiet("admin.look-again", this::show));
    }

    private Component row(FailedJob job) {
        Span name = new Span(name(job));
        name.addClassName("row-title");
        var again = Pieces.button("admin.try-again", () -> retry(job));
        again.setAriaLabel(say("admin.try-again-named", name(job)));
        return Pieces.row("task", Pieces.row("row-words", name, Pieces.muted(job.id())), again);
    }

    private static String name(FailedJob job) {
        return NAMED.contains(job.activity())
                ? say("admin.step." + job.activity())
                : say("admin.step.other", job.activity());
    }

    private void retry(FailedJob job) {
        if (Says.attempt(() -> failed.retry(me.voice(), job.id()))) {
            Says.done(say("admin.tried-again"));
            show();
        }
    }
}
