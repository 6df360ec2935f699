package org.communique.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.drafting.Frame;
import org.communique.drafting.Hit;
import org.communique.drafting.Invited;
import org.communique.drafting.Member;
import org.communique.drafting.Overview;
import org.communique.drafting.SearchedFor;
import org.communique.drafting.text.Body;
import org.communique.drafting.text.Hash;
import org.communique.notice.MailId;
import org.communique.people.Organization;
import org.communique.people.OrganizationId;
import org.communique.people.Person;
import org.communique.people.Voice;
import org.communique.review.Amendment;
import org.communique.review.Circulation;
import org.communique.review.Comment;
import org.communique.review.Comment.Kind;
import org.communique.review.CommentId;
import org.communique.review.Decision;
import org.communique.review.Disposition.Outcome;
import org.communique.review.Disposition.Reaction;
import org.communique.review.Position;
import org.communique.review.Proposal.Operation;
import org.communique.review.Remark;
import org.communique.review.Support.Side;
import org.communique.review.Understood;
import org.communique.rights.Role;
import org.communique.rights.Stage;
import org.communique.story.EveryStage.At;
import org.communique.workflow.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every service verb that a person can call, with words that are all right: only the rights decide. */
final class Doors {

    /** Calls a verb; what it gives back is empty where nothing may be seen. */
    interface Call {
        Object by(Voice voice, At at);
    }

    /** The same, where nothing comes back. */
    interface Act {
        void by(Voice voice, EditionId id);
    }

    private static final byte[] TABLE = "Paragraph,Comment\n,Everything?\n".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Call> doors = new HashMap<>();
    private final House house;
    private final StoryTest story;
    private final Delegation asked;
    private final Delegation late;
    private final JdbcClient jdbc;

    Doors(StoryTest story, Delegation asked, Delegation late, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.story = story;
        this.asked = asked;
        this.late = late;
        house = story.house;
        reading();
        searching();
        writing();
        reviewing();
        approving();
        rehearsing();
        administrating();
        stages();
    }

    Call door(String verb) {
        return Optional.ofNullable(doors.get(verb)).orElseThrow(() -> new AssertionError("No door " + verb));
    }

    private void act(String verb, Act act) {
        doors.put(verb, (voice, at) -> {
            act.by(voice, at.edition().id());
            return true;
        });
    }

    private void reading() {
        doors.put(
                "Reading.open(CommuniqueId)",
                (v, at) -> house.reading().open(v, at.edition().identity().communique()));
        doors.put("Reading.open(String)", (v, at) -> house.reading().open(v, slug(at)));
        doors.put(
                "Reading.members(EditionId)",
                (v, at) -> house.reading().members(v, at.edition().id()));
        doors.put(
                "Reading.mine()",
                (v, at) -> house.reading().mine(v).stream()
                        .map(Overview::edition)
                        .filter(edition -> edition.id().equals(at.edition().id()))
                        .toList());
        doors.put(
                "Inbox.open()",
                (v, at) -> house.inbox().open(v).stream()
                        .map(Waiting::communique)
                        .filter(overview ->
                                overview.edition().id().equals(at.edition().id()))
                        .toList());
        doors.put(
                "Reading.revisions(EditionId)",
                (v, at) -> house.reading().revisions(v, at.edition().id()));
        doors.put(
                "Reading.revision(EditionId int)",
                (v, at) -> house.reading().revision(v, at.edition().id(), 0));
        doors.put(
                "Reading.workingText(EditionId)",
                (v, at) -> house.reading().workingText(v, at.edition().id()));
        doors.put(
                "TextAuthority.read(TextId)",
                (v, at) -> house.texts().read(v, at.edition().text()));
        doors.put(
                "TextAuthority.readAt(TextId int)",
                (v, at) -> house.texts().readAt(v, at.edition().text(), 0));
        doors.put(
                "TextAuthority.life(TextId)",
                (v, at) -> house.texts().life(v, at.edition().text()));
        doors.put(
                "Reading.editors(EditionId)",
                (v, at) -> house.reading().editors(v, at.edition().id()));
        doors.put(
                "Reading.history(EditionId)",
                (v, at) -> house.reading().history(v, at.edition().id()));
        doors.put(
                "Commenting.comments(EditionId)",
                (v, at) -> house.commenting().comments(v, at.edition().id()));
        doors.put(
                "Commenting.comments(EditionId Set)",
                (v, at) -> house.commenting().comments(v, at.edition().id(), Set.of(lastSaid(at))));
        doors.put("Commenting.said(CommentId)", (v, at) -> house.commenting().said(v, lastSaid(at)));
        doors.put(
                "Following.rounds(EditionId)",
                (v, at) -> house.following().rounds(v, at.edition().id()));
        doors.put(
                "Following.newest(EditionId)",
                (v, at) ->
                        house.following().newest(v, at.edition().id()).stream().toList());
        doors.put(
                "Following.answers(EditionId)",
                (v, at) -> house.following().answers(v, at.edition().id()).stream()
                        .flatMap(answers -> answers.positions().stream())
                        .toList());
        doors.put(
                "Following.answers(EditionId) who",
                (v, at) -> house.following().answers(v, at.edition().id()).stream()
                        .flatMap(answers -> Optional.ofNullable(answers.answered()).stream())
                        .toList());
        doors.put(
                "Following.answersOfAllRounds(EditionId)",
                (v, at) -> house.following().answersOfAllRounds(v, at.edition().id()).stream()
                        .flatMap(answers -> answers.positions().stream())
                        .toList());
        doors.put(
                "Following.objections(EditionId)",
                (v, at) -> house.following().objections(v, at.edition().id()));
        doors.put(
                "Reading.editors(EditionId)",
                (v, at) -> house.reading().editors(v, at.edition().id()));
        doors.put(
                "Approving.decisions(EditionId)",
                (v, at) -> house.approving().decisions(v, at.edition().id()));
    }

    private void searching() {
        doors.put("Searching.search(SearchedFor int) title", texts("everything", Hit.Title.class));
        doors.put("Searching.search(SearchedFor int) text", texts("half", Hit.InText.class));
        doors.put("Searching.search(SearchedFor int) earlier", texts("springs", Hit.InText.class));
        doors.put(
                "Searching.search(SearchedFor int) working",
                (v, at) -> house.searching().search(v, new SearchedFor("springs"), 50).hits().stream()
                        .filter(hit -> isOf(at, hit.communique())
                                && hit.place() instanceof Hit.InText text
                                && text.revision() == null)
                        .toList());
        doors.put(
                "SearchingComments.search(SearchedFor int)",
                (v, at) -> house.searchingComments().search(v, new SearchedFor("participant"), 50).stream()
                        .filter(there -> isOf(at, there.communique()))
                        .toList());
        doors.put(
                "Search.find(String)",
                (v, at) -> house.search().find(v, "everything").texts().stream()
                        .filter(hit -> isOf(at, hit.communique()))
                        .toList());
        doors.put(
                "Following.progress(Collection)",
                (v, at) -> house.following().progress(v, List.of(at.edition())).values().stream()
                        .flatMap(progress -> Optional.ofNullable(progress.answered()).stream())
                        .toList());
    }

    private Call texts(String words, Class<? extends Hit.Place> place) {
        return (v, at) -> house.searching().search(v, new SearchedFor(words), 50).hits().stream()
                .filter(hit -> isOf(at, hit.communique()) && place.isInstance(hit.place()))
                .toList();
    }

    private static boolean isOf(At at, Overview communique) {
        return communique.edition().id().equals(at.edition().id());
    }

    private void writing() {
        Body body = Words.body("Something new.");
        doors.put(
                "TextAuthority.replace(TextId String)",
                (v, at) -> house.texts().replace(v, at.edition().text(), body.canonical()));
        doors.put(
                "Drafting.importText(EditionId Body)",
                (v, at) -> house.drafting().importText(v, at.edition().id(), body));
        doors.put(
                "Drafting.restoreText(EditionId int)",
                (v, at) -> house.drafting().restoreText(v, at.edition().id(), 0));
        doors.put("Drafting.importTextAndFrame(EditionId Body Frame Frame)", (v, at) -> {
            var frame = house.reading()
                    .communique(at.edition().identity().communique())
                    .frame();
            return house.drafting().importTextAndFrame(v, at.edition().id(), body, frame, frame);
        });
        act(
                "Drafting.changeFrame(EditionId Frame Frame)",
                (v, id) -> house.drafting()
                        .changeFrame(v, id, frameOf(id), new Frame("On everything else", "Norhaven", List.of())));
        act("Drafting.giveRole(EditionId Member)", (v, id) -> house.drafting().giveRole(v, id, late.asHead()));
        act(
                "Drafting.takeRole(EditionId Member)",
                (v, id) -> house.drafting().takeRole(v, id, Member.of(story.observer.id(), Role.OBSERVER)));
        doors.put("Drafting.start(Start)", (v, at) -> house.drafting().start(v, story.sitting.opening("On nothing")));
        doors.put("CommuniqueFlow.start(Start)", (v, at) -> house.flow().start(v, story.sitting.opening("On nothing")));
    }

    private void reviewing() {
        act(
                "Commenting.comment(EditionId Remark)",
                (v, id) -> house.commenting().comment(v, id, remark()));
        act(
                "Commenting.comment(EditionId Remark) note",
                (v, id) -> house.commenting().comment(v, id, note()));
        doors.put(
                "Commenting.reply(CommentId String Set)",
                (v, at) -> house.commenting().reply(v, newest(at).id(), "So be it", Set.of()));
        doors.put("Commenting.reword(CommentId int String)", (v, at) -> {
            Comment own = house.commenting().comment(v, at.edition().id(), remark());
            return house.commenting().reword(v, own.id(), 1, "In other words");
        });
        doors.put("Commenting.withdraw(CommentId)", (v, at) -> {
            Comment own = house.commenting().comment(v, at.edition().id(), remark());
            return house.commenting().withdraw(v, own.id());
        });
        act(
                "Proposing.propose(EditionId Amendment Kind String Set)",
                (v, id) -> house.proposing().propose(v, id, amendment(id), Kind.EDITORIAL, "Why not", Set.of()));
        act(
                "TableIntake.understand(EditionId TableWords byte[])",
                (v, id) -> house.tableIntake().understand(v, id, TablesBroughtInTest.WORDS, TABLE));
        act(
                "TableIntake.bringIn(EditionId Understood Set)",
                (v, id) -> house.tableIntake().bringIn(v, id, aTableUnderstood(id), Set.of(2)));
        doors.put(
                "Tabling.tabled(EditionId int)",
                (v, at) -> house.tabling().tabled(v, at.edition().id(), 1));
        doors.put(
                "Proposing.support(CommentId Side)",
                (v, at) -> house.proposing().support(v, newest(at).id(), Side.SUPPORTS));
        doors.put(
                "Disposing.answer(CommentId Reaction String)",
                (v, at) -> house.disposing().answer(v, disposedOf(v, at), Reaction.SATISFIED, ""));
        doors.put("Disposing.dispose(CommentId Decision)", (v, at) -> {
            Comment any = house.commenting()
                    .comments(story.secretariat.voice(), at.edition().id())
                    .getFirst();
            Comment open = any.isOpen() || !at.edition().stage().name().equals("CONSOLIDATION") ? any : fresh(at);
            return house.disposing().dispose(v, open.id(), Decision.of(Outcome.NOTED, "Noted"));
        });
        doors.put("Disposing.disposeTogether(EditionId List Outcome String)", (v, at) -> {
            boolean now = at.edition().stage().name().equals("CONSOLIDATION");
            CommentId any = now ? fresh(at, Comment.Kind.EDITORIAL).id() : lastSaid(at);
            return house.disposing().disposeTogether(v, at.edition().id(), List.of(any), Outcome.NOTED, "Noted");
        });
        act(
                "Advising.proposePosition(EditionId Position String)",
                (v, id) -> house.advising().proposePosition(v, id, new Position.Abstention(), "Why not"));
        doors.put(
                "Advising.advice(EditionId)",
                (v, at) -> house.advising().advice(v, at.edition().id()));
        act(
                "Rehearsing.proposePosition(EditionId)",
                (v, id) -> house.rehearsing().proposePosition(v, id));
        doors.put(
                "Visits.readers(EditionId)",
                (v, at) -> house.visits().readers(v, at.edition().id()));
        act("Visits.open(EditionId)", (v, id) -> house.visits().open(v, id));
        act("Visits.before(EditionId)", (v, id) -> house.visits().before(v, id));
        act(
                "Reviewing.respondToReview(EditionId Position)",
                (v, id) -> house.reviewing().respondToReview(v, id, new Position.Abstention()));
        act(
                "Circulating.circulate(EditionId Circulation)",
                (v, id) -> house.circulating().circulate(v, id, circulation()));
        act(
                "CommuniqueFlow.circulate(EditionId Circulation)",
                (v, id) -> house.flow().circulate(v, id, circulation()));
        act(
                "Circulating.submitForApproval(EditionId)",
                (v, id) -> house.circulating().submitForApproval(v, id));
        act(
                "CommuniqueFlow.submitForApproval(EditionId)",
                (v, id) -> house.flow().submitForApproval(v, id));
        act(
                "Reminding.remind(EditionId Set)",
                (v, id) -> house.reminding().remind(v, id, Set.of(story.estavia.organization())));
        act(
                "Drafting.markConfidential(EditionId boolean)",
                (v, id) -> house.drafting().markConfidential(v, id, true));
        doors.put(
                "Deliveries.undelivered(EditionId)",
                (v, at) -> house.deliveries().undelivered(v, at.edition().id()));
        doors.put("Deliveries.again(EditionId MailId)", (v, at) -> {
            house.deliveries().again(v, at.edition().id(), aMailGivenUp(at));
            return true;
        });
        doors.put("StandingIn.standIns(EditionId)", (v, at) -> {
            house.standingIn().standIns(v, at.edition().id());
            return true;
        });
        act(
                "StandingIn.name(EditionId PersonId PersonId Instant Instant)",
                (v, id) -> house.standingIn()
                        .name(
                                v,
                                id,
                                story.norland.id(),
                                story.norland.expert().id(),
                                house.now().instant(),
                                house.now().instant().plus(Duration.ofDays(1))));
        doors.put("StandingIn.end(EditionId UUID)", (v, at) -> {
            house.standingIn().end(v, at.edition().id(), aStandIn(at));
            return true;
        });
        doors.put(
                "Whereabouts.way(EditionId)",
                (v, at) -> house.whereabouts().way(v, at.edition().id()));
        act(
                "Drafting.invite(EditionId Invited Role OrganizationId boolean)",
                (v, id) -> house.drafting()
                        .invite(
                                v,
                                id,
                                new Invited("Iris", UUID.randomUUID() + "@norland.example"),
                                Role.OBSERVER,
                                null,
                                false));
        doors.put(
                "Errands.place(UUID)",
                (v, at) -> house.errands().place(v, aNotice(at, v.person().value(), null)));
        act(
                "Reviewing.moveDeadline(EditionId Deadline String)",
                (v, id) -> house.reviewing().moveDeadline(v, id, story.sitting.in(Duration.ofDays(9)), "Later"));
        act(
                "CommuniqueFlow.moveDeadline(EditionId Deadline String)",
                (v, id) -> house.flow().moveDeadline(v, id, story.sitting.in(Duration.ofDays(9)), "Later"));
        act(
                "Reviewing.closeEarly(EditionId String)",
                (v, id) -> house.reviewing().closeEarly(v, id, "Enough"));
        act(
                "CommuniqueFlow.closeEarly(EditionId String)",
                (v, id) -> house.flow().closeEarly(v, id, "Enough"));
        act("Reviewing.addOrganization(EditionId OrganizationId)", (v, id) -> {
            seat(late, id);
            house.reviewing().addOrganization(v, id, late.organization());
        });
        act("CommuniqueFlow.addOrganization(EditionId OrganizationId)", (v, id) -> {
            seat(late, id);
            house.flow().addOrganization(v, id, late.organization());
        });
        act(
                "Reviewing.removeOrganization(EditionId OrganizationId String)",
                (v, id) -> house.reviewing().removeOrganization(v, id, asked.organization(), "Left"));
        act(
                "CommuniqueFlow.removeOrganization(EditionId OrganizationId String)",
                (v, id) -> house.flow().removeOrganization(v, id, asked.organization(), "Left"));
        act(
                "Circulating.abandon(EditionId Stage String)",
                (v, id) -> house.circulating().abandon(v, id, stage(id), "No"));
        act(
                "CommuniqueFlow.abandon(EditionId Stage String)",
                (v, id) -> house.flow().abandon(v, id, stage(id), "No"));
    }

    private void approving() {
        doors.put(
                "Approving.approveText(EditionId Hash Instant)",
                (v, at) -> house.approving().approveText(v, at.edition().id(), at.hash(), null));
        doors.put(
                "CommuniqueFlow.approveText(EditionId Hash Instant)",
                (v, at) -> house.flow().approveText(v, at.edition().id(), at.hash(), null));
        doors.put("Approving.returnText(EditionId Hash String)", (v, at) -> {
            house.approving().returnText(v, at.edition().id(), at.hash(), "No");
            return true;
        });
        doors.put("CommuniqueFlow.returnText(EditionId Hash String)", (v, at) -> {
            house.flow().returnText(v, at.edition().id(), at.hash(), "No");
            return true;
        });
        act(
                "Approving.setEmbargo(EditionId Instant)",
                (v, id) -> house.approving().setEmbargo(v, id, tomorrow()));
        act(
                "CommuniqueFlow.setEmbargo(EditionId Instant)",
                (v, id) -> house.flow().setEmbargo(v, id, tomorrow()));
        act(
                "CommuniqueFlow.setEmbargo(EditionId Instant) now",
                (v, id) -> house.flow().setEmbargo(v, id, null));
    }

    private void rehearsing() {
        act(
                "Rehearsing.circulate(EditionId Circulation)",
                (v, id) -> house.rehearsing().circulate(v, id, circulation()));
        act(
                "Rehearsing.moveDeadline(EditionId Deadline)",
                (v, id) -> house.rehearsing().moveDeadline(v, id, story.sitting.in(Duration.ofDays(9))));
        act("Rehearsing.addOrganization(EditionId OrganizationId)", (v, id) -> {
            seat(late, id);
            house.rehearsing().addOrganization(v, id, late.organization());
        });
        act(
                "Rehearsing.removeOrganization(EditionId OrganizationId)",
                (v, id) -> house.rehearsing().removeOrganization(v, id, asked.organization()));
        act("Rehearsing.closeEarly(EditionId)", (v, id) -> house.rehearsing().closeEarly(v, id));
        act(
                "Rehearsing.remind(EditionId Set)",
                (v, id) -> house.rehearsing().remind(v, id, Set.of(story.estavia.organization())));
        act(
                "Rehearsing.submitForApproval(EditionId)",
                (v, id) -> house.rehearsing().submitForApproval(v, id));
        doors.put(
                "Rehearsing.approveText(EditionId Hash)",
                (v, at) -> house.rehearsing().approveText(v, at.edition().id(), at.hash()));
        doors.put(
                "Rehearsing.returnText(EditionId Hash)",
                (v, at) -> house.rehearsing().returnText(v, at.edition().id(), at.hash()));
        act("Rehearsing.publishNow(EditionId)", (v, id) -> house.rehearsing().publishNow(v, id));
        act("Rehearsing.abandon(EditionId Stage)", (v, id) -> house.rehearsing().abandon(v, id, stage(id)));
        act(
                "Rehearsing.nameStandIn(EditionId PersonId PersonId Instant Instant)",
                (v, id) -> house.rehearsing()
                        .nameStandIn(
                                v,
                                id,
                                story.norland.id(),
                                story.norland.expert().id(),
                                house.now().instant(),
                                house.now().instant().plus(Duration.ofDays(1))));
        doors.put(
                "Rehearsing.endStandIn(EditionId UUID)",
                (v, at) -> house.rehearsing().endStandIn(v, at.edition().id(), aStandIn(at)));
    }

    private void administrating() {
        doors.put("Reading.stages()", (v, at) -> house.reading().stages(v));
        doors.put("Peopling.everybody()", (v, at) -> house.peopling().everybody(v));
        doors.put("Peopling.verifyRecord()", (v, at) -> house.peopling().verifyRecord(v));
        doors.put("Peopling.keep(Person)", (v, at) -> {
            Person p = story.observer.person();
            return house.peopling().keep(v, p);
        });
        doors.put(
                "Peopling.keep(Organization)",
                (v, at) -> house.peopling()
                        .keep(
                                v,
                                new Organization(
                                        OrganizationId.next(), "Westmark Wells " + OrganizationId.next(), "WW", null)));
        doors.put("Peopling.newPassword(PersonId)", (v, at) -> house.peopling().newPassword(v, story.observer.id()));
        doors.put("Deliveries.all()", (v, at) -> house.deliveries().all(v));
        doors.put("Deliveries.lying()", (v, at) -> house.deliveries().lying(v));
        doors.put("Deliveries.again(MailId)", (v, at) -> {
            house.deliveries().again(v, aMailGivenUp(at));
            return true;
        });
        doors.put("FailedJobs.all()", (v, at) -> List.of(house.failedJobs().all(v)));
        doors.put("FailedJobs.retry(String)", (v, at) -> {
            house.failedJobs().retry(v, story.engineRoom.aFailedJob());
            return true;
        });
    }

    private MailId aMailGivenUp(At at) {
        UUID mail = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail (id, person_id, kind, written_at, tries, fault, given_up_at)
                        values (?, ?, 'NOTICE', now(), 6, 'NO_SERVER', now())""").params(mail, asked.id().value()).update();
        aNotice(at, asked.id().value(), mail);
        return new MailId(mail);
    }

    private UUID aStandIn(At at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into stand_in (id, communique_id, head_id, person_id, from_at, until_at)
                        values (?, ?, ?, ?, now() + interval '10 days', now() + interval '11 days')""")
                .params(
                        id,
                        at.edition().identity().communique().value(),
                        story.norland.id().value(),
                        story.norland.expert().id().value())
                .update();
        return id;
    }

    private UUID aNotice(At at, UUID person, @Nullable UUID mail) {
        UUID notice = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice (id, person_id, communique_id, kind, facts, at, mail_id)
                        values (?, ?, ?, 'APPROVED', '{}', now(), ?)""")
                .params(notice, person, at.edition().identity().communique().value(), mail)
                .update();
        return notice;
    }

    /** The steps themselves, which only larger acts take. */
    private void stages() {
        act("Staging.circulate(EditionId)", (v, id) -> story.staging.circulate(v, id));
        act("Staging.submit(EditionId)", (v, id) -> story.staging.submit(v, id));
        act("Staging.approve(EditionId Instant)", (v, id) -> story.staging.approve(v, id, tomorrow()));
        act("Staging.giveBack(EditionId)", (v, id) -> story.staging.giveBack(v, id));
        act("Staging.embargo(EditionId Instant)", (v, id) -> story.staging.embargo(v, id, tomorrow()));
        act("Staging.abandon(EditionId String)", (v, id) -> story.staging.abandon(v, id, "No"));
    }

    private Comment fresh(At at) {
        return fresh(at, Comment.Kind.GENERAL);
    }

    private Comment fresh(At at, Comment.Kind kind) {
        return house.commenting()
                .comment(story.secretariat.voice(), at.edition().id(), Remark.of(null, kind, "A word"));
    }

    /** That the first paragraph of the circulated text goes. */
    private Amendment amendment(EditionId id) {
        int revision = Optional.ofNullable(house.reading().edition(id).lastCirculated())
                .orElse(0);
        return house.reading().revisions(story.secretariat.voice(), id).stream()
                .filter(one -> one.number() == revision)
                .map(one -> one.text().body().blocks().getFirst())
                .map(block -> new Amendment(Operation.DELETE, block.id(), block.hash(), null))
                .findFirst()
                .orElse(new Amendment(Operation.DELETE, Words.paragraph(1), Hash.of("nothing"), null));
    }

    /** Something that this person said and that was answered, however it came to that. */
    private CommentId disposedOf(Voice voice, At at) {
        UUID id = UUID.randomUUID();
        UUID person = voice.person().value();
        jdbc.sql("""
                        insert into comment (id, edition_id, seen_by, kind, author_id, at)
                        values (?, ?, 'ALL', 'GENERAL', ?, now())""").params(id, at.edition().id().value(), person).update();
        jdbc.sql("insert into comment_wording (comment_id, number, body, at, vector)"
                        + " values (?, 0, 'A word', now(), words_vector('en', 'A word'))")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into disposition (comment_id, number, outcome, reason, person_id, at)
                        values (?, 0, 'NOTED', 'Noted', ?, now())""").params(id, person).update();
        return new CommentId(id);
    }

    /** What was said last, also where nobody may see it. */
    private CommentId lastSaid(At at) {
        return jdbc.sql("select id from comment where edition_id = ? and parent_id is null order by at desc limit 1")
                .param(at.edition().id().value())
                .query(UUID.class)
                .optional()
                .map(CommentId::new)
                .orElseGet(CommentId::next);
    }

    /** The newest comment: everybody who may see any sees it. */
    private Comment newest(At at) {
        return house.commenting()
                .comments(story.secretariat.voice(), at.edition().id())
                .getLast();
    }

    private static Remark remark() {
        return Remark.of(null, Comment.Kind.GENERAL, "A word");
    }

    private Understood aTableUnderstood(EditionId id) {
        int revision = Optional.ofNullable(house.reading().edition(id).lastCirculated())
                .orElse(0);
        Remark said = Remark.of(null, Comment.Kind.GENERAL, "From a table");
        return new Understood(
                revision, TablesBroughtInTest.WORDS, List.of(new Understood.Taken(2, "", said)), List.of());
    }

    private static Remark note() {
        return new Remark(null, Comment.Kind.GENERAL, Comment.SeenBy.SECRETARIAT, "Among us", Set.of());
    }

    private void seat(Delegation delegation, EditionId id) {
        try {
            house.drafting().giveRole(story.secretariat.voice(), id, delegation.asHead());
        } catch (org.communique.rights.Refused notAtThisStage) {
            // Then nobody can be added either.
        }
    }

    private Circulation circulation() {
        return new Circulation(Set.of(asked.organization()), story.sitting.inAWeek());
    }

    private Instant tomorrow() {
        return house.now().instant().plus(Duration.ofDays(1));
    }

    private String slug(At at) {
        return house.reading().communique(at.edition().identity().communique()).slug();
    }

    private Stage stage(EditionId id) {
        return house.reading().edition(id).stage();
    }

    private Frame frameOf(EditionId id) {
        return house.reading()
                .communique(house.reading().edition(id).identity().communique())
                .frame();
    }
}
