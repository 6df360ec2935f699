package org.communique.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.communique.rights.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models and code say the same, in both directions. */
class ModelContractTest {

    private static final List<BpmnModelInstance> MODELS = Stream.of("communique", "review-round", "mail")
            .map(ModelContractTest::read)
            .toList();
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

    private static BpmnModelInstance read(String file) {
        return Bpmn.readModelFromStream(ModelContractTest.class.getResourceAsStream("/bpmn/" + file + ".bpmn"));
    }

    private static <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    private static Collection<FlowElement> flowElements() {
        return all(FlowElement.class);
    }

    @Test
    void aUserTaskIsAStepAndAStepIsAUserTask() {
        assertThat(all(UserTask.class).stream().map(UserTask::getId))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Step.values()).map(Step::id).toList());
        for (Step step : Step.values()) {
            assertThat(step.id()).isEqualTo(camelCase(step.name()));
        }
    }

    @Test
    void theCandidateGroupOfATaskIsTheRoleOfItsStep() {
        all(UserTask.class).forEach(task -> {
            Role role = Role.valueOf(task.getCamundaCandidateGroups());
            assertThat(role).isEqualTo(Step.of(task.getId()).orElseThrow().role());
            assertThat(task.getCamundaAssignee()).as("no person in a model").isNull();
        });
    }

    @Test
    void aDelegateExpressionIsABeanAndEveryDelegateIsUsed() {
        Set<String> delegates = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.communique")
                        .stream()
                        .filter(type -> type.isAssignableTo(JavaDelegate.class))
                        .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0))
                                + type.getSimpleName().substring(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(delegates).isNotEmpty();
        assertThat(doneInside().stream().map(ServiceTask::getCamundaDelegateExpression))
                .containsExactlyInAnyOrderElementsOf(
                        delegates.stream().map(name -> "${" + name + "}").toList());
        doneInside()
                .forEach(task -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}"));
    }

    /** What takes longer than a transaction may is done outside of the engine, by a class of the task's name. */
    @Test
    void whatIsDoneOutsideHasAClassOfItsNameToo() {
        List<ServiceTask> outside = all(ServiceTask.class).stream()
                .filter(task -> "external".equals(task.getCamundaType()))
                .toList();
        assertThat(outside).singleElement().satisfies(task -> {
            assertThat(task.getCamundaTopic()).isEqualTo(task.getId());
            assertThat(SendMail.class.getSimpleName()).isEqualToIgnoringCase(task.getId());
        });
    }

    @Test
    void whereAnEditionWaitsIsAStepOfTheModel() {
        assertThat(flowElements().stream().map(FlowElement::getId)).containsAll(Whereabouts.STOPS);
    }

    private static List<ServiceTask> doneInside() {
        return all(ServiceTask.class).stream()
                .filter(task -> task.getCamundaType() == null)
                .toList();
    }

    @Test
    void aConditionNamesAnOutcomeAndEveryOutcomeLeadsSomewhere() {
        Set<String> named = all(ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent)
                .peek(text -> assertThat(text).matches("\\$\\{outcome == '[A-Z_]+'}"))
                .flatMap(text -> LITERAL.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> outcomes = Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(outcomes).containsAll(named);
        // The default flows: what is not returned is approved, what is not another round is submitted.
        outcomes.removeAll(named);
        assertThat(outcomes).containsExactlyInAnyOrder("SUBMITTED", "APPROVED", "DONE");
    }

    @Test
    void everyChoiceHasAWayOutThatNeedsNoCondition() {
        assertThat(gatewaysWithAChoice()).hasSize(4).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getDefault().getConditionExpression()).isNull();
            assertThat(waysOut(gateway))
                    .filteredOn(flow -> flow.getConditionExpression() == null)
                    .singleElement()
                    .isEqualTo(gateway.getDefault());
        });
    }

    private static List<ExclusiveGateway> gatewaysWithAChoice() {
        return all(ExclusiveGateway.class).stream()
                .filter(gateway -> waysOut(gateway).size() > 1)
                .toList();
    }

    private static List<SequenceFlow> waysOut(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow.class::cast)
                .filter(flow -> flow.getSource().equals(node))
                .toList();
    }

    @Test
    void everythingHasANameOfItsOwn() {
        assertThat(all(BaseElement.class)).allSatisfy(element -> {
            if (element.getId() != null) {
                assertThat(element.getId()).doesNotMatch(".*_[0-9a-z]{5,}$").doesNotContain("-", "_");
            }
        });
        assertThat(flowElements())
                .allSatisfy(element -> assertThat(element.getId()).isNotBlank());
    }

    @Test
    void aModelHoldsNoScriptNoClassNameNoDateAndKeepsItsHistoryForSoLong() {
        assertThat(all(ScriptTask.class)).isEmpty();
        assertThat(MODELS).allSatisfy(model -> {
            assertThat(model.getModelElementsByType(CamundaScript.class)).isEmpty();
            String xml = Bpmn.convertToString(model);
            assertThat(xml).doesNotContain("camunda:class", "camunda:expression", "camunda:script", "org.communique");
            assertThat(xml).doesNotContainPattern("<[a-z]*:?timeDate[^>]*>[0-9]");
        });
        assertThat(all(Process.class))
                .hasSize(3)
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("effectsOutside")
    void whatHasAnEffectOutsideWaitsForACommitFirst(String task) {
        assertThat(all(ServiceTask.class))
                .filteredOn(t -> t.getId().equals(task))
                .singleElement()
                .satisfies(t -> assertThat(t.isCamundaAsyncBefore()).isTrue());
    }

    static Stream<String> effectsOutside() {
        return Stream.of("announce", "publishEdition");
    }

    @Test
    void everyNodeAndFlowIsDrawn() {
        Set<String> shapes = all(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        Set<String> edges = MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId()
                                + model.getDefinitions().getId()))
                .collect(Collectors.toSet());
        assertThat(shapes)
                .containsAll(all(FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(edges)
                .containsExactlyInAnyOrderElementsOf(MODELS.stream()
                        .flatMap(model -> model.getModelElementsByType(SequenceFlow.class).stream()
                                .map(flow ->
                                        flow.getId() + model.getDefinitions().getId()))
                        .toList());
    }

    private static String camelCase(String name) {
        String words = Arrays.stream(name.toLowerCase(java.util.Locale.ROOT).split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
