package org.communique.ui.secretariat;

import static org.communique.ui.part.Pieces.say;
import static org.communique.ui.part.Pieces.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communique.drafting.Overview;
import org.communique.drafting.Start;
import org.communique.drafting.importing.Imported;
import org.communique.drafting.text.Body;
import org.communique.rights.Action;
import org.communique.rights.Role;
import org.communique.ui.Shell;
import org.communique.ui.part.Fields;
import org.communique.ui.part.Pieces;
import org.communique.ui.part.Says;
import org.communique.ui.room.House;
import org.communique.ui.room.RoomDesk;

/** Starts a communiqué: its first words, its meeting, what stands around the text, and its people. */
@Route(value = "start", layout = Shell.class)
@PermitAll
public class StartDesk extends Main implements HasDynamicTitle {

    private final transient House house;
    private final FirstWords words;
    private final MeetingFields meeting;
    private final FrameFields frame = new FrameFields();
    private final PeopleFields people;
    private final Paragraph consequence = new Paragraph();

    public StartDesk(House house) {
        this.house = house;
        addClassNames("desk", "start");
        words = new FirstWords(earlier(), this::textOf, this::imported, this::goingOnFrom);
        meeting = new MeetingFields(house.me().zone(), this::meetingChanged);
        people = new PeopleFields(house.people(), house.me().voice().person(), this::peopleChanged);
        add(new H1(say("start.title")));
        if (house.access().may(house.me().voice(), Action.START_COMMUNIQUE)) {
            form();
        } else {
            add(Pieces.empty("start.not-yours"));
        }
    }

    private void form() {
        add(new Paragraph(say("start.what")));
        add(section("start.words", words), section("start.meeting", meeting));
        add(section("start.people", new Paragraph(say("start.people-what")), people));
        add(section("start.frame", new Paragraph(say("start.frame-what")), frame.titles(), frame.participants()));
        peopleChanged();
        Div foot = Pieces.row("form-foot", consequence, Pieces.primary("start.confirm", this::start));
        add(foot);
    }

    private List<Overview> earlier() {
        return house.reading().mine(house.me().voice()).stream()
                .filter(overview -> overview.isMine(Role.SECRETARIAT))
                .toList();
    }

    private Body textOf(Overview overview) {
        return Body.read(house.reading()
                .workingText(house.me().voice(), overview.edition().id())
                .doc());
    }

    private void imported(Imported imported) {
        frame.bring(imported);
        meeting.bring(imported);
        people.bring(List.of());
        meetingChanged();
        peopleChanged();
    }

    /** What the person may see of an earlier communiqué is proposed again, to be looked over. */
    private void goingOnFrom(Overview earlier) {
        frame.follow(earlier.communique().frame());
        meeting.follow(earlier.communique().meeting());
        people.bring(
                house.reading().members(house.me().voice(), earlier.edition().id()));
        meetingChanged();
        peopleChanged();
    }

    private void meetingChanged() {
        frame.suggestTitle(meeting.title());
        frame.suggestMeetingLine(meeting.line());
    }

    private void peopleChanged() {
        if (!people.invited().isEmpty()) {
            frame.suggestParticipants(people.invited());
        }
        consequence.setText(say("start.consequence", people.headCount(), people.expertCount()));
    }

    private void start() {
        if (people.oneVoice()) {
            Says.attempt(this::begin);
        } else {
            people.showHeads();
        }
    }

    private void begin() {
        Fields.require(
                Stream.concat(meeting.all().stream(), frame.all().stream()).toList());
        var voice = house.me().voice();
        Start start = new Start(meeting.meeting(), frame.frame(), Locale.ENGLISH, words.body(), people.members());
        var edition = house.flow().start(voice, start);
        var overview = house.reading().open(voice, edition.identity().communique());
        Says.done(say("start.done", overview.communique().frame().title()));
        UI.getCurrent().navigate(RoomDesk.class, overview.communique().slug());
    }

    @Override
    public String getPageTitle() {
        return say("start.title");
    }
}
