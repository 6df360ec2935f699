package org.communique.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.drafting.Templates.Template;
import org.communique.drafting.text.Block;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    @ParameterizedTest
    @EnumSource
    void aTemplateHasATitleAndHeadedSectionsWithGaps(Template template) {
        var read = Templates.read(template);
        assertThat(read.title()).isNotBlank();
        assertThat(read.body().blocks().getFirst()).isNotInstanceOf(Heading.class);
        assertThat(read.body().blocks()).filteredOn(Heading.class::isInstance).hasSizeGreaterThanOrEqualTo(3);
        assertThat(read.body().blocks()).extracting(Block::plain).anyMatch(words -> words.contains("["));
    }

    @Test
    void anEarlierTextComesWithItsWordsAndWithIdsOfItsOwn() {
        Body earlier = Templates.read(Template.SUMMIT).body();
        Body copy = Templates.afresh(earlier);
        assertThat(copy.blocks())
                .extracting(Block::hash)
                .isEqualTo(earlier.blocks().stream().map(Block::hash).toList());
        assertThat(copy.blocks())
                .extracting(Block::id)
                .doesNotContainAnyElementsOf(
                        earlier.blocks().stream().map(Block::id).toList());
    }
}
