package org.communique.publication.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.communique.drafting.redline.Redline;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Run;
import org.junit.jupiter.api.Test;

class HtmlRedlineTest {

    private static final TextWords TEXT = new TextWords("Notes", "Back", "Present were:");

    private final HtmlRedline html =
            new HtmlRedline(TEXT, new RedlineWords("inserted", "deleted", "moved away", "moved here", "form changed"));

    private final Paragraph first = new Paragraph(id(1), new Run("Norland shares its rivers."));
    private final Paragraph second = new Paragraph(id(2), new Run("Estavia agrees."));
    private final Paragraph third = new Paragraph(id(3), new Run("Norhaven was thanked."));

    @Test
    void insertedAndDeletedWordsAreMarkedAndSaid() {
        var after = first.with(List.of(new Run("Norland shares its <lakes>.")));
        assertThat(markup(Body.of(first), Body.of(after)).getFirst())
                .isEqualTo("<p id=\"p1\" data-block=\"bnorland001\" class=\"reworded\" dir=\"auto\">Norland shares its "
                        + "<del>" + said("deleted") + "rivers</del><ins>" + said("inserted")
                        + "&lt;lakes&gt;</ins>.</p>");
    }

    @Test
    void addedAndRemovedBlocksAreMarkedAsAWhole() {
        var blocks = markup(Body.of(first, second), Body.of(first, third));
        assertThat(blocks.get(1))
                .isEqualTo("<p data-block=\"bnorland002\" class=\"removed\" dir=\"auto\"><del>" + said("deleted")
                        + "Estavia agrees.</del></p>");
        assertThat(blocks.get(2))
                .isEqualTo("<p id=\"p2\" data-block=\"bnorland003\" class=\"added\" dir=\"auto\"><ins>"
                        + said("inserted") + "Norhaven was thanked.</ins></p>");
    }

    @Test
    void aMovedBlockIsShownAtBothPlaces() {
        var blocks = markup(Body.of(first, second, third), Body.of(second, third, first));
        assertThat(blocks.getFirst()).contains("class=\"moved-away\"", "<del class=\"moved\">" + said("moved away"));
        assertThat(blocks.getLast())
                .contains("class=\"moved-here\"", said("moved here") + "<ins class=\"moved\">Norland shares");
    }

    @Test
    void aRestyledBlockIsSaidToBe() {
        var after = second.with(List.of(new Run("Estavia agrees.", Mark.BOLD)));
        assertThat(markup(Body.of(second), Body.of(after)).getFirst())
                .contains("class=\"restyled\"", said("form changed") + "<strong>Estavia agrees.</strong>");
    }

    @Test
    void theCleanAndTheOriginalViewAreTheTextsThemselves() {
        var before = Body.of(first, second, new NumberedItem(id(4), false, new Run("one")));
        var after = Body.of(third, new NumberedItem(id(4), false, new Run("one more")), first);
        var redline = Redline.between(before, after);
        assertThat(html.blocks(redline, View.CLEAN)).isEqualTo(new HtmlText(TEXT).blocks(after));
        assertThat(html.blocks(redline, View.ORIGINAL)).isEqualTo(new HtmlText(TEXT).blocks(before));
    }

    @Test
    void aDeletedFootnoteIsDeletedAmongTheNotesToo() {
        var note = new Footnote(new Run("Done at Norhaven."));
        var before = first.with(List.of(new Run("Norland shares"), note, new Run(" its rivers.")));
        var blocks = html.blocks(Redline.between(Body.of(before), Body.of(first)), View.MARKUP);
        assertThat(blocks.notes()).contains("<del>" + said("deleted") + "Done at Norhaven.</del>");
    }

    private List<String> markup(Body before, Body after) {
        return html.blocks(Redline.between(before, after), View.MARKUP).blocks();
    }

    private static String said(String words) {
        return "<span class=\"visually-hidden\" dir=\"auto\">" + words + " </span>";
    }

    private static BlockId id(int number) {
        return new BlockId("bnorland%03d".formatted(number));
    }
}
