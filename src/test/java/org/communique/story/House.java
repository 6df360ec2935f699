package org.communique.story;

import java.util.UUID;
import org.communique.coediting.TextAuthority;
import org.communique.coediting.TextId;
import org.communique.coediting.Workers;
import org.communique.drafting.Drafting;
import org.communique.drafting.Reading;
import org.communique.drafting.Searching;
import org.communique.drafting.StandingIn;
import org.communique.notice.Outbox;
import org.communique.notice.Telling;
import org.communique.people.OneTimeSigningIn;
import org.communique.people.Peopling;
import org.communique.people.SignIn;
import org.communique.people.SignInId;
import org.communique.people.SigningIn;
import org.communique.people.Voice;
import org.communique.publication.Approving;
import org.communique.publication.Publishing;
import org.communique.record.Recording;
import org.communique.review.Advising;
import org.communique.review.Circulating;
import org.communique.review.Commenting;
import org.communique.review.Disposing;
import org.communique.review.Following;
import org.communique.review.Proposing;
import org.communique.review.Reminding;
import org.communique.review.Reviewing;
import org.communique.review.SearchingComments;
import org.communique.review.TableIntake;
import org.communique.review.Tabling;
import org.communique.review.Visits;
import org.communique.workflow.CommuniqueFlow;
import org.communique.workflow.Deliveries;
import org.communique.workflow.Errands;
import org.communique.workflow.FailedJobs;
import org.communique.workflow.Inbox;
import org.communique.workflow.Rehearsing;
import org.communique.workflow.Search;
import org.communique.workflow.SendMail;
import org.communique.workflow.Whereabouts;

/** Every service door of the house, and the clock on its wall. */
public record House(
        CommuniqueFlow flow,
        Rehearsing rehearsing,
        Drafting drafting,
        StandingIn standingIn,
        Reading reading,
        TextAuthority texts,
        Workers workers,
        Circulating circulating,
        Reviewing reviewing,
        Advising advising,
        Visits visits,
        Reminding reminding,
        Commenting commenting,
        Proposing proposing,
        Disposing disposing,
        Tabling tabling,
        TableIntake tableIntake,
        Following following,
        Approving approving,
        Publishing publishing,
        Inbox inbox,
        Searching searching,
        SearchingComments searchingComments,
        Search search,
        FailedJobs failedJobs,
        Deliveries deliveries,
        Errands errands,
        Whereabouts whereabouts,
        SendMail sendMail,
        Outbox outbox,
        OneTimeSigningIn oneTime,
        Peopling peopling,
        SigningIn signingIn,
        Recording recording,
        Telling telling,
        PostOfATest post,
        ShiftedNow now,
        Mishap mishap) {

    /** Somebody writes in the open text, as from an editor. */
    int write(Voice voice, TextId text, String doc) {
        try (Pen pen = pen(voice, text)) {
            return pen.writes(doc);
        }
    }

    /** An editor in a browser in which somebody has just signed in. */
    Pen pen(Voice voice, TextId text) {
        // Whoever is signed out is turned away at the text.
        SignInId signIn = signingIn
                .known(signingIn.begin(voice.person()))
                .map(SignIn::id)
                .orElseGet(() -> new SignInId(UUID.randomUUID()));
        return new Pen(workers, text, voice, signIn);
    }
}
