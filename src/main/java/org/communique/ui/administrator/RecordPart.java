package org.communique.ui.administrator;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import org.communique.drafting.Reading;
import org.communique.drafting.Reading.StageOnly;
import org.communique.people.Peopling;
import org.communique.people.Voice;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.jspecify.annotations.Nullable;

/** Verifies the record, and shows how many communiqués there are at which stage: not a word of theirs. */
class RecordPart extends Div {

    private final transient Peopling people;
    private final transient Voice voice;
    private final transient Moments moments;
    private final Button verify = new Button(say("admin.verify"), click -> verify());
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph answer = new Paragraph();

    RecordPart(Peopling people, Reading reading, Me me, Moments moments) {
        this.people = people;
        this.voice = me.voice();
        this.moments = moments;
        addClassName("record-part");
        verify.setDisableOnClick(true);
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", say("admin.verifying"));
        answer.getElement().setAttribute("role", "status");
        add(Pieces.section("admin.verify-title", new Paragraph(say("admin.verify-what")), verify, progress, answer));
        add(Pieces.section(
                "admin.stages", new Paragraph(say("admin.stages-what")), stages(reading.stages(me.voice()))));
    }

    private void verify() {
        progress.setVisible(true);
        answer.setText(say("admin.verifying"));
        UI ui = UI.getCurrent();
        Thread.startVirtualThread(() -> follow(ui));
    }

    /** Long records take a while: the desk stays usable meanwhile. */
    private void follow(UI ui) {
        try {
            @Nullable Long broken = people.verifyRecord(voice).orElse(null);
            ui.access(() -> answered(broken));
        } catch (RuntimeException fault) {
            ui.access(() -> {
                Says.fault(fault);
                done("");
            });
        }
    }

    private void answered(@Nullable Long broken) {
        String at = moments.at(moments.now(), java.time.ZoneOffset.UTC);
        answer.setClassName("record-broken", broken != null);
        done(broken == null ? say("admin.record-holds", at) : say("admin.record-broken", String.valueOf(broken), at));
    }

    private void done(String words) {
        progress.setVisible(false);
        verify.setEnabled(true);
        answer.setText(words);
    }

    private Component stages(List<StageOnly> all) {
        if (all.isEmpty()) {
            return Pieces.empty("admin.no-communiques");
        }
        Div list = Pieces.row("stage-list");
        for (int i = 0; i < all.size(); i++) {
            StageOnly one = all.get(i);
            list.add(Pieces.row(
                    "stage-line",
                    Pieces.muted(say("admin.number", i + 1)),
                    Pieces.badge("stage." + one.stage().name(), one.stage().isOver() ? "done" : "going"),
                    Pieces.muted(moments.left(one.since()))));
        }
        return list;
    }
}
