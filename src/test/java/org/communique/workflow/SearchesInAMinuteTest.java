package org.communique.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.communique.drafting.Searching;
import org.communique.review.SearchingComments;
import org.communique.rights.Refused;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody searches so often that others have to wait. */
class SearchesInAMinuteTest extends StoryTest {

    @Autowired
    private Searching searching;

    @Autowired
    private SearchingComments comments;

    @Test
    void whoSearchesTooOftenIsToldHowLongToWaitAndNobodyElseIs() {
        Search search = new Search(searching, comments, 2);
        assertThatThrownBy(() -> search.find(norland.voice(), "")).hasMessage("words.missing");
        search.find(norland.voice(), "rivers");
        search.find(norland.voice(), "rivers");
        assertThatThrownBy(() -> search.find(norland.voice(), "rivers"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("search.too-often");
                    assertThat((Long) refused.arguments().getFirst()).isBetween(1L, 31L);
                });
        for (int n : List.of(1, 2)) {
            assertThat(search.find(estavia.voice(), "rivers").isNothing())
                    .as("search " + n)
                    .isTrue();
        }
    }
}
