package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.Matrix;
import org.communique.rights.Matrix.Answer;
import org.communique.rights.Matrix.Door;
import org.communique.rights.Matrix.Who;
import org.communique.rights.NotAllowed;
import org.communique.rights.NothingThere;
import org.communique.rights.Refused;
import org.communique.rights.Stage;
import org.communique.story.EveryStage.At;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The permission matrix at the service doors: everybody tries every verb at every stage; nothing of it is kept. */
class PermissionMatrixTest extends StoryTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext context;

    private final Matrix matrix = Matrix.read();
    private final List<String> wrong = new ArrayList<>();
    private EveryStage stages;
    private Doors doors;
    private int cells;
    private int takenAway;

    private void bringOneToEachStage() {
        stages = new EveryStage(this, suderland, jdbc);
        doors = new Doors(this, suderland, new Delegation(sitting, "Late Lakes Board", null), jdbc);
    }

    @Test
    void everyDoorAnswersAsTheMatrixSays() {
        bringOneToEachStage();
        for (Door door : Matrix.doors()) {
            for (Stage stage : Stage.values()) {
                for (Who who : Who.values()) {
                    tryThe(door, stage, who);
                }
            }
        }
        System.out.printf("count rights.doors cells=%d rights taken away just now=%d%n", cells, takenAway);
        assertThat(wrong).as("cells of %d where door and matrix differ", cells).isEmpty();
    }

    private void tryThe(Door door, Stage stage, Who who) {
        boolean idle = door.stages().indexOf(Matrix.letter(stage)) < 0;
        if (idle && expected(door, stage, who) == Answer.ALLOW) {
            return;
        }
        Answer answer = answer(door, stage, who, null);
        compare(door, stage, who, expected(door, stage, who), answer, "");
        cells++;
        if (answer == Answer.ALLOW && who.hasARole() && !door.how().contains("anywhere")) {
            Answer outsider = expected(door, stage, Who.PX);
            String leaves = "delete from member where person_id = ?";
            compare(door, stage, who, outsider, answer(door, stage, who, leaves), " without role");
            String off = "update person set disabled = true where id = ?";
            compare(door, stage, who, outsider, answer(door, stage, who, off), " switched off");
            String promoted = "update person set administrator = true where id = ?";
            compare(door, stage, who, outsider, answer(door, stage, who, promoted), " made administrator");
            takenAway += 3;
        }
    }

    private void compare(Door door, Stage stage, Who who, Answer expected, Answer answer, String how) {
        if (expected != answer) {
            wrong.add("%s by %s%s at %s: %s, not %s".formatted(door.verb(), who, how, stage, answer, expected));
        }
    }

    private Answer expected(Door door, Stage stage, Who who) {
        if (door.how().contains("anywhere")) {
            return matrix.anywhere(door.action(), who) ? Answer.ALLOW : Answer.DENY;
        }
        Answer answer = matrix.at(door.action(), who, stage);
        if (door.how().contains("role") && !who.hasARole()) {
            answer = Answer.HIDE;
        }
        if (door.how().contains("hidden") && answer == Answer.DENY) {
            answer = Answer.HIDE;
        }
        // What is a list is the same whether one may not see the rest or there is none.
        return door.how().contains("among") ? (answer == Answer.ALLOW ? answer : Answer.DENY) : answer;
    }

    private Answer answer(Door door, Stage stage, Who who, String before) {
        At at = stages.at(stage);
        Voice voice = stages.voice(who);
        Answer answer = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            if (before != null) {
                jdbc.sql(before).param(voice.person().value()).update();
            }
            return call(door, voice, at);
        }));
        boolean anywhere = door.how().contains("anywhere");
        return anywhere && answer == Answer.HIDE ? Answer.DENY : answer;
    }

    private Answer call(Door door, Voice voice, At at) {
        try {
            Object result = doors.door(door.verb()).by(voice, at);
            boolean nothing = door.how().contains("list") && ((Collection<?>) result).isEmpty();
            return nothing ? Answer.DENY : Answer.ALLOW;
        } catch (NothingThere hidden) {
            return Answer.HIDE;
        } catch (NotAllowed denied) {
            return Answer.DENY;
        } catch (Refused conflict) {
            // Decided already: that is said only to those who could decide.
            if (conflict.code().endsWith("-already")) {
                return Answer.DENY;
            }
            throw new AssertionError(door.verb() + " at " + at.edition().stage(), conflict);
        }
    }

    @Test
    void everyActionHasADoorAndEveryVerbHasARow() {
        List<Door> rows = Matrix.doors();
        assertThat(rows).extracting(Door::action).containsAll(Set.of(Action.values()));
        Set<String> verbs =
                rows.stream().map(row -> row.verb().replaceAll("\\).*", ")")).collect(Collectors.toSet());
        assertThat(verbs).containsExactlyInAnyOrderElementsOf(verbsThatTakeAVoice());
    }

    private Set<String> verbsThatTakeAVoice() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(verb -> Modifier.isPublic(verb.getModifiers()) && !Modifier.isStatic(verb.getModifiers()))
                .filter(verb -> verb.getParameterCount() > 0 && verb.getParameterTypes()[0] == Voice.class)
                .filter(verb -> !verb.isAnnotationPresent(org.communique.rights.ActOfTheProcess.class))
                .filter(verb -> !verb.getName().equals("begin"))
                .map(verb -> "%s.%s(%s)"
                        .formatted(
                                verb.getDeclaringClass().getSimpleName(),
                                verb.getName(),
                                Arrays.stream(verb.getParameterTypes())
                                        .skip(1)
                                        .map(Class::getSimpleName)
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.toSet());
    }

    @Test
    void thePublicReadsWhatIsPublishedAndNothingElse() {
        bringOneToEachStage();
        for (Stage stage : List.of(
                Stage.DRAFTING,
                Stage.IN_REVIEW,
                Stage.CONSOLIDATION,
                Stage.AWAITING_APPROVAL,
                Stage.APPROVED,
                Stage.ABANDONED,
                Stage.PUBLISHED)) {
            var communique = house.reading()
                    .communique(stages.at(stage).edition().identity().communique());
            assertThat(house.publishing().publishedAt(communique.slug()).isPresent())
                    .as("public at %s", stage)
                    .isEqualTo(stage == Stage.PUBLISHED);
        }
    }
}
