package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.communique.coediting.LiveText;
import org.communique.drafting.text.Body;
import org.communique.publication.html.View;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Says;

/** Brings the text back to a moment of its life, after saying what that does. */
class RestoreDialog {

    private final Visit visit;
    private final LiveText then;
    private final String when;
    private final Consumer<LiveText> restored;
    private final Ask dialog = new Ask("life.restore", "life.restore-confirm", this::restore);

    /** @param restored told of the text as it stands afterwards */
    RestoreDialog(Visit visit, Moment moment, LiveText then, Consumer<LiveText> restored) {
        this.visit = visit;
        this.then = then;
        this.restored = restored;
        this.when = visit.house().moments().at(moment.at(), visit.house().me().zone());
        LiveText now = visit.house().reading().workingText(visit.voice(), visit.id());
        long differ = Lines.of(Body.read(now.doc()), Body.read(then.doc()), View.MARKUP)
                .changed();
        Div will = new Div(
                new Paragraph(say("life.restore-will")),
                new UnorderedList(
                        new ListItem(say("life.restore-changes", differ)),
                        new ListItem(say("life.restore-nothing-lost")),
                        new ListItem(say("life.restore-seen"))));
        will.addClassName("preview");
        dialog.with(new Paragraph(say("life.restore-what", when)), will);
        dialog.confirming().setEnabled(differ > 0);
    }

    void open() {
        dialog.open();
    }

    private void restore() {
        LiveText now = visit.house().drafting().restoreText(visit.voice(), visit.id(), then.version());
        Says.done(say("life.restored", when));
        restored.accept(now);
    }
}
