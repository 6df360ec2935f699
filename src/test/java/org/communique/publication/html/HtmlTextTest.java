package org.communique.publication.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.BlockIds;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.BulletItem;
import org.communique.drafting.text.Footnote;
import org.communique.drafting.text.Heading;
import org.communique.drafting.text.Mark;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.NumberedItem;
import org.communique.drafting.text.Paragraph;
import org.communique.drafting.text.Participant;
import org.communique.drafting.text.Run;
import org.communique.drafting.text.Text;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlTextTest {

    private final HtmlText html = new HtmlText(new TextWords("Notes", "Back to \"the text\"", "Present were:"));
    private final BlockIds ids = new BlockIds(new Random(3));

    @Test
    void headingsParagraphsAndListsHaveTheirElements() {
        var body = Body.of(
                new Heading(id(1), 1, new Run("Water")),
                new Paragraph(id(2), new Run("Agreed:")),
                new NumberedItem(id(3), true, new Run("to measure")),
                new NumberedItem(id(4), false, new Run("to publish")),
                new BulletItem(id(5), new Run("fish")),
                new NumberedItem(id(6), false, new Run("to clean")),
                new NumberedItem(id(7), true, new Run("anew")));
        assertThat(html.body(body)).isEqualTo("""
                <h2 data-block="bnorland001" dir="auto">Water</h2>
                <p id="p1" data-block="bnorland002" dir="auto">Agreed:</p>
                <ol start="1">
                <li id="p2" data-block="bnorland003" dir="auto">to measure</li>
                <li id="p3" data-block="bnorland004" dir="auto">to publish</li>
                </ol>
                <ul>
                <li id="p4" data-block="bnorland005" dir="auto">fish</li>
                </ul>
                <ol start="3">
                <li id="p5" data-block="bnorland006" dir="auto">to clean</li>
                </ol>
                <ol start="1">
                <li id="p6" data-block="bnorland007" dir="auto">anew</li>
                </ol>""");
    }

    @Test
    void marksAreNestedAndEverythingIsEscaped() {
        var link = new Mark.Link("https://norland.example/?a=1&b='2'");
        assertThat(html.body(Body.of(new Paragraph(
                        id(1), new Run("<script>&\"'", Mark.BOLD, Mark.ITALIC, link), new Run(" \"plain\"")))))
                .isEqualTo("<p id=\"p1\" data-block=\"bnorland001\" dir=\"auto\"><strong><em>"
                        + "<a href=\"https://norland.example/?a=1&amp;b=&#39;2&#39;\" rel=\"noopener\">"
                        + "&lt;script&gt;&amp;&quot;&#39;</a></em></strong> &quot;plain&quot;</p>");
    }

    @Test
    void footnotesAreNumberedAndLeadThereAndBack() {
        var body = Body.of(
                new Paragraph(id(1), new Run("One"), new Footnote(new Run("first", Mark.ITALIC))),
                new Paragraph(id(2), new Run("Two"), new Footnote(new Run("second"))));
        assertThat(html.body(body))
                .contains("One<sup><a href=\"#note-1\" id=\"ref-1\" role=\"doc-noteref\">1</a></sup></p>")
                .contains("Two<sup><a href=\"#note-2\" id=\"ref-2\" role=\"doc-noteref\">2</a></sup></p>")
                .contains("<section class=\"notes\" role=\"doc-endnotes\">\n<h2 dir=\"auto\">Notes</h2>\n<ol>")
                .contains("<li id=\"note-1\" dir=\"auto\"><em>first</em> <a href=\"#ref-1\" role=\"doc-backlink\""
                        + " aria-label=\"Back to &quot;the text&quot;\">↩</a></li>")
                .contains("<li id=\"note-2\" dir=\"auto\">second <a href=\"#ref-2\"");
    }

    @Test
    void aBlockAloneStandsInAListOfItsOwn() {
        var item = new NumberedItem(id(1), false, new Run("to clean"), new Footnote(new Run("x")));
        assertThat(html.block(new Numbered(item, 12, 4), 7))
                .isEqualTo("<ol start=\"4\"><li id=\"p12\" data-block=\"bnorland001\" dir=\"auto\">to clean"
                        + "<sup><a href=\"#note-7\" id=\"ref-7\" role=\"doc-noteref\">7</a></sup></li></ol>");
    }

    @Test
    void aWholeTextHasItsTitleMeetingLineAndParticipants() {
        var text = new Text(
                "Rivers & lakes",
                "4 May 2031, Norhaven, Norland",
                "en",
                Body.of(new Paragraph(id(1), new Run("Agreed."))),
                List.of(new Participant("Brück & Söhne", "Norland"), new Participant("Society", null)));
        assertThat(html.text(text)).isEqualTo("""
                <h1 dir="auto">Rivers &amp; lakes</h1>
                <p class="meeting" dir="auto">4 May 2031, Norhaven, Norland</p>
                <p id="p1" data-block="bnorland001" dir="auto">Agreed.</p>
                <section class="participants">
                <p dir="auto">Present were:</p>
                <ul>
                <li dir="auto">Brück &amp; Söhne, Norland</li>
                <li dir="auto">Society</li>
                </ul>
                </section>""");
    }

    @Test
    void everyAcceptedTextBecomesWellFormedHtmlWithTheSameWords() throws Exception {
        try (var files = Files.newDirectoryStream(Path.of("src/test/resources/corpus/accepted"))) {
            for (var file : files) {
                var body = Body.read(Files.readString(file));
                var blocks = html.blocks(body).blocks();
                for (int i = 0; i < blocks.size(); i++) {
                    assertThat(words(parsed(blocks.get(i))))
                            .isEqualTo(body.blocks().get(i).plain());
                }
                parsed(html.body(body));
            }
        }
    }

    @Test
    void aBlockWithoutWordsIsStillABlock() {
        assertThat(html.blocks(Body.of(new Paragraph(ids.next()))).blocks().getFirst())
                .endsWith(" dir=\"auto\"></p>");
    }

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + html + "</div>")))
                .getDocumentElement();
    }

    private static String words(Element element) {
        var references = element.getElementsByTagName("sup");
        while (references.getLength() > 0) {
            references.item(0).getParentNode().removeChild(references.item(0));
        }
        return element.getTextContent();
    }

    private static BlockId id(int number) {
        return new BlockId("bnorland%03d".formatted(number));
    }
}
