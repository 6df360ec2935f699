package org.communique.drafting.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodyTest {

    private final BlockIds ids = new BlockIds(new Random(7));

    @Test
    void theCanonicalFormHasSortedKeysAndNoWhiteSpace() {
        var body = Body.of(
                new Heading(new BlockId("bnorland001"), 2, new Run("Water", Mark.BOLD)),
                new NumberedItem(new BlockId("bnorland002"), true, new Footnote(new Run("\"a\\b\" <é>"))),
                new Paragraph(new BlockId("bnorland003"), new Run("x", new Mark.Link("https://norland.example/"))));
        assertThat(body.canonical()).isEqualTo("""
                {"content":[{"attrs":{"id":"bnorland001","level":2},"content":\
                [{"marks":[{"type":"bold"}],"text":"Water","type":"text"}],"type":"heading"},\
                {"attrs":{"id":"bnorland002","restart":true},"content":\
                [{"content":[{"text":"\\"a\\\\b\\" <é>","type":"text"}],"type":"footnote"}],"type":"numberedItem"},\
                {"attrs":{"id":"bnorland003"},"content":[{"marks":[{"attrs":{"href":"https://norland.example/"},\
                "type":"link"}],"text":"x","type":"text"}],"type":"paragraph"}],"type":"doc"}""");
    }

    @Test
    void twoSpellingsOfOneTextHaveOneCanonicalForm() {
        var one = "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"id\":\"bnorland001\"},"
                + "\"content\":[{\"type\":\"text\",\"text\":\"\\u00e9\\/\"}]}]}";
        var other = "{ \"content\" : [ { \"content\":[{\"text\":\"é/\",\"type\":\"text\"}],"
                + "\"attrs\":{\"id\":\"bnorland001\"},\"type\":\"paragraph\" } ],\n \"type\":\"doc\" }";
        assertThat(Body.read(one).canonical()).isEqualTo(Body.read(other).canonical());
    }

    @Test
    void theHashOfABlockForgetsItsIdAndKnowsItsKind() {
        var here = new Paragraph(ids.next(), new Run("Norland agrees."));
        assertThat(here.hash()).isEqualTo(new Paragraph(ids.next(), new Run("Norland agrees.")).hash());
        assertThat(here.hash()).isNotEqualTo(new BulletItem(ids.next(), new Run("Norland agrees.")).hash());
        assertThat(here.hash())
                .isNotEqualTo(here.with(List.of(new Run("Norland agrees.", Mark.BOLD)))
                        .hash());
    }

    @Test
    void paragraphsAndItemsAreNumberedAndHeadingsAreNot() {
        var numbered = Body.of(
                        new Heading(ids.next(), 1),
                        new NumberedItem(ids.next(), false),
                        new Paragraph(ids.next()),
                        new NumberedItem(ids.next(), false),
                        new BulletItem(ids.next()),
                        new NumberedItem(ids.next(), true))
                .numbered();
        assertThat(numbered).extracting(Numbered::paragraph).containsExactly(null, 1, 2, 3, 4, 5);
        assertThat(numbered).extracting(Numbered::listNumber).containsExactly(null, 1, null, 2, null, 1);
    }

    @Test
    void aBlockIsFoundByItsId() {
        var one = new Paragraph(ids.next(), new Run("They spoke of rivers."));
        var other = new Paragraph(ids.next(), new Run("They spoke of rivers."));
        var body = Body.of(one, other);
        assertThat(body.find(other.id())).containsSame(other);
        assertThat(body.find(ids.next())).isEmpty();
    }

    @Test
    void wordsAreCountedWithoutFootnotesAndInEveryScript() {
        var body = Body.of(
                new Paragraph(
                        ids.next(), new Run("Norland – and "), new Footnote(new Run("not me")), new Run("well-known")),
                new Paragraph(ids.next(), new Run("共享河流")),
                new Paragraph(ids.next(), new Run("اتفق الوزراء")));
        assertThat(body.words()).isEqualTo(3 + 4 + 2);
    }

    @Test
    void marksFootnotesAndAddressesCountTowardsTheLongestText() {
        var link = new Mark.Link("https://norland.example/" + "a".repeat(1_976));
        var linked = new Paragraph(ids.next(), new Run("x", Mark.BOLD, link));
        assertThat(linked.weight()).isEqualTo(2_041);
        assertThat(new Paragraph(ids.next(), new Footnote(), new Run("x")).weight())
                .isEqualTo(21);
    }

    @Test
    void aMillionCharactersAreReadAndOneMoreIsRefused() {
        var full = Body.of(new Paragraph(ids.next(), new Run("a".repeat(1_000_000))));
        assertThat(Body.read(full.canonical())).isEqualTo(full);
        refuses("too-much-text", full.canonical().replaceFirst("aa\"", "aab\""));
    }

    @Test
    void threeThousandBlocksAreReadAndOneMoreIsRefused() {
        assertThat(Body.read(paragraphs(3_000)).blocks()).hasSize(3_000);
        refuses("too-many-blocks", paragraphs(3_001));
    }

    @Test
    void hostileDepthDoesNotOverflowTheStack() {
        refuses("wrong-type", "[".repeat(100_000) + "]".repeat(100_000));
        refuses("too-deep", "{\"type\":\"doc\",\"content\":[".repeat(100_000));
        refuses("too-deep", "{\"type\":\"bold\",\"marks\":[".repeat(100_000));
        refuses("wrong-type", "{\"attrs\":".repeat(100_000));
        refuses("wrong-type", "{\"type\":\"doc\",\"content\":[{\"text\":" + "[".repeat(100_000));
    }

    @Test
    void moreThanEightMillionCharactersOfJsonAreRefused() {
        refuses("too-big", " ".repeat(8_000_001));
    }

    @Test
    void aLinkWithJavascriptIsRefused() {
        assertThatExceptionOfType(RefusedText.class).isThrownBy(() -> new Mark.Link("javascript:alert(1)"));
    }

    @Test
    void newIdsAreWellFormedAndDiffer() {
        var fresh = new BlockIds();
        assertThat(IntStream.range(0, 1_000).mapToObj(_ -> fresh.next()).collect(Collectors.toSet()))
                .hasSize(1_000);
        assertThat(new BlockIds(new Random(7)).next()).isEqualTo(new BlockIds(new Random(7)).next());
    }

    private String paragraphs(int count) {
        var blocks = Collections.<String>nCopies(count, "").stream()
                .map(_ -> "{\"type\":\"paragraph\",\"attrs\":{\"id\":\"" + ids.next() + "\"}}");
        return "{\"type\":\"doc\",\"content\":[" + blocks.collect(Collectors.joining(",")) + "]}";
    }

    private static void refuses(String code, String json) {
        assertThatExceptionOfType(RefusedText.class)
                .isThrownBy(() -> Body.read(json))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
