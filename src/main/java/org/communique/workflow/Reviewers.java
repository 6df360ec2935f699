package org.communique.workflow;

import java.util.List;
import org.communique.review.Following;
import org.springframework.stereotype.Component;

/** Tells the model which organizations a round asks. */
@Component
public class Reviewers {

    private final Following following;

    Reviewers(Following following) {
        this.following = following;
    }

    /** The ids of the organizations that are asked in a round, one task each. */
    public List<String> of(String roundId) {
        return following.round(Token.round(roundId)).organizations().stream()
                .map(organization -> organization.value().toString())
                .toList();
    }
}
