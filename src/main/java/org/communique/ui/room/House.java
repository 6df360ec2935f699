package org.communique.ui.room;

import org.communique.coediting.TextAuthority;
import org.communique.drafting.Access;
import org.communique.drafting.Drafting;
import org.communique.drafting.Reading;
import org.communique.drafting.StandingIn;
import org.communique.people.Peopling;
import org.communique.publication.Approving;
import org.communique.review.Advising;
import org.communique.review.Circulating;
import org.communique.review.Commenting;
import org.communique.review.Disposing;
import org.communique.review.Following;
import org.communique.review.Proposing;
import org.communique.review.Reminding;
import org.communique.review.Reviewing;
import org.communique.review.TableIntake;
import org.communique.review.Tabling;
import org.communique.review.Visits;
import org.communique.ui.part.Me;
import org.communique.ui.part.Moments;
import org.communique.ui.part.Sentences;
import org.communique.workflow.CommuniqueFlow;
import org.communique.workflow.Deliveries;
import org.communique.workflow.Rehearsing;
import org.communique.workflow.Whereabouts;
import org.springframework.stereotype.Component;

/** Everything that the pieces of a room ask and act through. */
@Component
public record House(
        Reading reading,
        Following following,
        Commenting commenting,
        Proposing proposing,
        Disposing disposing,
        Tabling tabling,
        TableIntake tableIntake,
        Circulating circulating,
        Reviewing reviewing,
        Advising advising,
        Visits visits,
        Reminding reminding,
        Approving approving,
        Drafting drafting,
        StandingIn standingIn,
        TextAuthority texts,
        CommuniqueFlow flow,
        Rehearsing rehearsing,
        Deliveries deliveries,
        Whereabouts whereabouts,
        Access access,
        Peopling people,
        Me me,
        Moments moments,
        Sentences sentences) {}
