package org.communique.ui.room;

import static org.communique.ui.part.Pieces.say;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.drafting.Member;
import org.communique.drafting.text.BlockId;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Numbered;
import org.communique.drafting.text.Range;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.PersonId;
import org.communique.review.Anchor;
import org.communique.review.Comment;
import org.communique.review.Disposition;
import org.communique.review.Proposal;
import org.communique.review.Round;
import org.communique.review.Said;
import org.communique.review.Support;
import org.communique.review.Support.Side;
import org.communique.rights.Action;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was said about a text, as it goes to the browser of one person: with what that person may do about it. */
class RemarkAsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BEFORE_THE_TEXT = -1;
    private static final int AFTER_THE_TEXT = Integer.MAX_VALUE;

    private final Visit visit;
    private final Body body;
    private final Map<BlockId, Integer> order = new HashMap<>();
    private final Set<OrganizationId> own;
    private final List<Round> rounds;
    private final Map<PersonId, Person> people;
    private final Map<OrganizationId, Organization> organizations;

    /** @param body the text beside which they stand */
    RemarkAsJson(Visit visit, Body body, List<Comment> comments) {
        this.visit = visit;
        this.body = body;
        this.own = visit.overview().mine().stream()
                .map(Member::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.rounds = visit.house().following().rounds(visit.voice(), visit.id());
        this.people = visit.house()
                .people()
                .persons(comments.stream().flatMap(RemarkAsJson::whoSpeaks).collect(Collectors.toSet()));
        this.organizations =
                visit.house().people().organizations().stream().collect(Collectors.toMap(Organization::id, one -> one));
        body.blocks().forEach(block -> order.put(block.id(), order.size()));
    }

    private static Stream<PersonId> whoSpeaks(Comment comment) {
        Set<PersonId> all = new HashSet<>();
        Stream.concat(Stream.of(comment), comment.replies().stream())
                .map(Said::author)
                .forEach(author -> {
                    all.add(author.person());
                    if (author.onBehalfOf() != null) {
                        all.add(author.onBehalfOf());
                    }
                });
        comment.dispositions().forEach(disposition -> all.add(disposition.by()));
        comment.answers().forEach(answer -> all.add(answer.by()));
        return all.stream();
    }

    /** What the paragraphs and headings of the text are called. */
    ArrayNode places() {
        ArrayNode places = JSON.arrayNode();
        for (Numbered numbered : body.numbered()) {
            places.addObject().put("block", numbered.block().id().value()).put("number", numbered.paragraph());
        }
        return places;
    }

    ObjectNode of(Comment comment) {
        ObjectNode node = speech(comment);
        Hung hung = hung(comment.anchor());
        node.put("place", hung.place)
                .put("block", hung.block == null ? null : hung.block.value())
                .put("orphaned", hung.orphaned)
                .put("quote", comment.anchor() == null ? null : comment.anchor().quote())
                .put("kind", comment.kind().name())
                .put("draftersNote", comment.isDraftersNote())
                .put(
                        "round",
                        earlierRound(comment)
                                .map(round -> say("remarks.of-round", round.number(), round.revision()))
                                .orElse(null))
                .put("open", comment.isOpen())
                .put("dispositions", comment.dispositions().size());
        node.set("passage", hung.words == null ? JSON.nullNode() : passage(hung.words));
        node.set("proposal", comment.proposal() == null ? JSON.nullNode() : proposal(comment, comment.proposal()));
        node.set("disposition", comment.disposition() == null ? JSON.nullNode() : disposition(comment.disposition()));
        node.set("answer", comment.answer() == null ? JSON.nullNode() : answer(comment.answer()));
        ArrayNode replies = node.putArray("replies");
        comment.replies().forEach(reply -> {
            ObjectNode said = speech(reply);
            acts(said, mayChange(comment, reply) ? Stream.of("reword", "withdraw") : Stream.empty());
            replies.add(said);
        });
        acts(node, may(comment));
        return node;
    }

    private ObjectNode speech(Said said) {
        Said.Author author = said.author();
        return JSON.objectNode()
                .put("id", said.id().value().toString())
                .put("at", said.at().toEpochMilli())
                .put("person", name(author.person()))
                .put("organization", author.organization() == null ? null : shortName(author.organization()))
                .put("onBehalfOf", author.onBehalfOf() == null ? null : name(author.onBehalfOf()))
                .put("words", said.words())
                .put("own", own.contains(author.organization()) || isMine(said))
                .put("withdrawn", said.withdrawn() != null)
                .put("reworded", said.isReworded());
    }

    private static void acts(ObjectNode node, Stream<String> acts) {
        ArrayNode may = node.putArray("may");
        acts.forEach(may::add);
    }

    /** Where a comment stands beside the text, and whether the words it hangs on are still there. */
    private record Hung(
            int place, @Nullable BlockId block, @Nullable Range words, boolean orphaned) {}

    /** In the order of the text: first what was said of the whole, last what belongs nowhere any more. */
    private Hung hung(@Nullable Anchor anchor) {
        if (anchor == null) {
            return new Hung(BEFORE_THE_TEXT, null, null, false);
        }
        return anchor.in(body)
                .map(there -> new Hung(
                        order.get(there.block()),
                        there.block(),
                        anchor.isWholeParagraph() ? null : there.words(),
                        false))
                .or(() -> anchor.own(body).map(block -> new Hung(order.get(block.id()), block.id(), null, true)))
                .orElse(new Hung(AFTER_THE_TEXT, null, null, true));
    }

    private static ObjectNode passage(Range words) {
        return JSON.objectNode().put("from", words.from()).put("to", words.to());
    }

    private ObjectNode proposal(Comment comment, Proposal proposal) {
        ObjectNode node = JSON.objectNode()
                .put("operation", proposal.operation().name())
                .put("base", proposal.base().id().value())
                .put("html", ProposedWords.html(whose(comment), proposal))
                .put("fit", visit.may(Action.DISPOSE) ? proposal.in(body).name() : null)
                .put(
                        "own",
                        comment.supports().stream()
                                .filter(support -> own.contains(support.organization()))
                                .map(support -> support.side() == Side.NEITHER
                                        ? null
                                        : support.side().name())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
        node.set("supports", standing(comment, Side.SUPPORTS));
        node.set("opposes", standing(comment, Side.OPPOSES));
        return node;
    }

    private ArrayNode standing(Comment comment, Side side) {
        ArrayNode names = JSON.arrayNode();
        comment.supports().stream()
                .filter(support -> support.side() == side)
                .map(Support::organization)
                .map(this::shortName)
                .sorted()
                .forEach(names::add);
        return names;
    }

    private ObjectNode disposition(Disposition disposition) {
        return JSON.objectNode()
                .put("outcome", disposition.outcome().name())
                .put("reason", disposition.reason())
                .put("by", name(disposition.by()));
    }

    private ObjectNode answer(Disposition.Answer answer) {
        return JSON.objectNode()
                .put("reaction", answer.reaction().name())
                .put("words", answer.words())
                .put("by", name(answer.by()));
    }

    /** What is offered; every verb asks again. */
    private Stream<String> may(Comment comment) {
        boolean answerable = comment.isOpen() || comment.disposition() != null && comment.withdrawn() == null;
        Stream.Builder<String> may = Stream.builder();
        if (answerable && visit.may(Action.DISPOSE)) {
            may.add("dispose");
        }
        if (visit.may(Action.COMMENT) && comment.withdrawn() == null) {
            may.add("reply");
        }
        if (comment.proposal() != null
                && comment.isOpen()
                && visit.may(Action.PROPOSE)
                && !own.contains(comment.author().organization())) {
            may.add("stand");
        }
        if (mayChange(comment, comment)) {
            may.add("reword");
            may.add("withdraw");
        }
        if (visit.may(Action.ANSWER_DISPOSITION)
                && isMine(comment)
                && comment.disposition() != null
                && comment.answer() == null) {
            may.add("react");
        }
        return may.build();
    }

    private boolean mayChange(Comment comment, Said said) {
        return visit.may(Action.COMMENT) && isMine(said) && said.withdrawn() == null && comment.disposition() == null;
    }

    private boolean isMine(Said said) {
        return said.isBy(visit.voice().person());
    }

    /** The round in which it was said, when it is not the newest: other words lay before its author. */
    private Optional<Round> earlierRound(Comment comment) {
        return rounds.stream()
                .filter(round -> Integer.valueOf(round.revision()).equals(comment.revision()))
                .filter(round -> !round.equals(rounds.getLast()))
                .findFirst();
    }

    /** For whom something is said: the organization, or the person who speaks for none. */
    private String whose(Said said) {
        OrganizationId organization = said.author().organization();
        return organization == null ? name(said.author().person()) : shortName(organization);
    }

    private String name(PersonId person) {
        return Objects.requireNonNull(people.get(person)).name();
    }

    private String shortName(OrganizationId organization) {
        return Objects.requireNonNull(organizations.get(organization)).shortName();
    }
}
