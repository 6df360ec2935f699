package org.communique.ui.room;

import static org.communique.ui.part.Pieces.muted;
import static org.communique.ui.part.Pieces.quiet;
import static org.communique.ui.part.Pieces.row;
import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import java.util.Set;
import org.communique.drafting.text.Body;
import org.communique.review.CommentId;
import org.communique.rights.Stage;
import org.communique.ui.editor.EditorElement;
import org.communique.ui.secretariat.FrameDialog;
import org.communique.ui.secretariat.ImportDialog;
import tools.jackson.databind.JsonNode;

/** Where the secretariat writes: outline, editor, and what was said about the text. */
class WritingPlace extends Refreshable {

    private Visit visit;
    private final Nav outline = new Nav();
    private final Div page = new Div();
    private final Remarks remarks;
    private final EditorElement editor;

    WritingPlace(Visit visit) {
        this.visit = visit;
        addClassNames("three-columns", "writing");
        outline.addClassName("outline");
        outline.setAriaLabel(say("outline.name"));
        page.addClassName("page");
        remarks = new Remarks(
                visit,
                this::workingText,
                say(visit.stage() == Stage.CONSOLIDATION ? "remarks.consolidate" : "remarks.drafting"));
        Div aside = new Div(remarks);
        aside.addClassName("aside");
        add(outline, page, aside);
        editor = open();
        page.add(
                row(
                        "page-tools",
                        quiet("text.import", () -> new ImportDialog(visit).open()),
                        quiet("text.frame", () -> new FrameDialog(visit).open())),
                editor);
    }

    private Body workingText() {
        return Body.read(
                visit.house().reading().workingText(visit.voice(), visit.id()).doc());
    }

    private EditorElement open() {
        EditorElement element = new EditorElement(
                visit.edition().text(),
                visit.house().people().person(visit.voice().person()),
                visit.house().me().zone(),
                visit.overview().communique().language());
        element.onOutline(this::outline);
        return element;
    }

    private void outline(JsonNode now) {
        outline.removeAll();
        outline.add(new H2(say("outline.name")));
        now.path("headings").forEach(heading -> outline.add(entry(heading)));
        outline.add(muted(say(
                "outline.size",
                now.path("words").asInt(),
                now.path("paragraphs").asInt())));
    }

    private Button entry(JsonNode heading) {
        Button entry = new Button(
                heading.path("text").asString(),
                click -> editor.focusBlock(heading.path("id").asString()));
        entry.addClassNames("outline-entry", "outline-" + heading.path("level").asInt());
        entry.addThemeName("tertiary");
        return entry;
    }

    @Override
    void refresh(Visit now) {
        visit = now;
        remarks.refresh(now);
    }

    @Override
    void heard(Visit now, Set<CommentId> said) {
        refresh(now);
    }
}
