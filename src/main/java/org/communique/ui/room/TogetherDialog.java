package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.communique.review.CommentId;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Said;
import org.communique.ui.part.Ask;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Says;

/** The secretariat answers several editorial comments and proposals alike. */
class TogetherDialog {

    /** So many characters tell which remark it is. */
    private static final int ENOUGH = 200;

    private final Visit visit;
    private final List<CommentId> which;
    private final RadioButtonGroup<Outcome> outcome = Fields.needed(new RadioButtonGroup<>());
    private final TextArea reason = Fields.passage("field.reason", 2_000);

    TogetherDialog(Visit visit, List<CommentId> which) {
        this.visit = visit;
        this.which = which;
        outcome.setLabel(say("together.outcome"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.NOTED);
        outcome.setItemLabelGenerator(one -> say("together." + one.name()));
    }

    void open() {
        new Ask("together.title", "together.confirm", this::dispose)
                .with(new Paragraph(say("together.what", which.size())), said(), outcome, reason)
                .open();
    }

    /** What is answered here, in short: whose it is, and its first words. */
    private UnorderedList said() {
        UnorderedList list = new UnorderedList();
        list.addClassName("together-said");
        visit.house().commenting().comments(visit.voice(), visit.id(), Set.copyOf(which)).stream()
                .map(comment -> say("together.of", whose(comment.author()), beginning(comment.words())))
                .forEach(words -> list.add(new ListItem(words)));
        return list;
    }

    private static String beginning(String words) {
        return words.codePoints()
                .limit(ENOUGH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String whose(Said.Author author) {
        return author.organization() == null
                ? visit.house().people().person(author.person()).name()
                : visit.house().people().organization(author.organization()).shortName();
    }

    private void dispose() {
        Fields.require(List.of(outcome, reason));
        visit.house()
                .disposing()
                .disposeTogether(visit.voice(), visit.id(), which, outcome.getValue(), reason.getValue());
        Says.done(say("together.done", which.size()));
    }
}
