package org.communique;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.drafting.Access;
import org.communique.people.Voice;
import org.communique.rights.ActOfTheProcess;
import org.communique.rights.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house as it was drawn. A rule that matches no class fails: it would guard nothing. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.communique");

    private static final String[] CAPABILITIES = {
        "org.communique.rights..",
        "org.communique.people..",
        "org.communique.record..",
        "org.communique.notice..",
        "org.communique.coediting..",
        "org.communique.drafting..",
        "org.communique.review..",
        "org.communique.publication.."
    };

    /** What each capability may know of; record, notice and rights everybody may. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "rights", List.of(),
            "record", List.of("rights"),
            "notice", List.of("rights", "record"),
            "people", List.of("rights", "record", "notice"),
            "coediting", List.of("rights", "record", "notice", "people"),
            "drafting", List.of("rights", "record", "notice", "people", "coediting"),
            "review", List.of("rights", "record", "notice", "people", "coediting", "drafting"),
            "publication", List.of("rights", "record", "notice", "people", "coediting", "drafting"));

    @Test
    void arrowsPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("root")
                .definedBy("org.communique")
                .layer("demo")
                .definedBy("org.communique.demo..")
                .layer("database")
                .definedBy("org.communique.database..")
                .layer("ui")
                .definedBy("org.communique.ui..")
                .layer("web")
                .definedBy("org.communique.web..")
                .layer("workflow")
                .definedBy("org.communique.workflow..")
                .layer("review")
                .definedBy("org.communique.review..")
                .layer("publication")
                .definedBy("org.communique.publication..")
                .layer("drafting")
                .definedBy("org.communique.drafting..")
                .layer("coediting")
                .definedBy("org.communique.coediting..")
                .layer("people")
                .definedBy("org.communique.people..")
                .layer("notice")
                .definedBy("org.communique.notice..")
                .layer("record")
                .definedBy("org.communique.record..")
                .layer("rights")
                .definedBy("org.communique.rights..")
                .whereLayer("demo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("root")
                .mayOnlyBeAccessedByLayers("demo", "database", "web")
                .whereLayer("database")
                .mayOnlyBeAccessedByLayers("demo", "root")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("root", "demo")
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("root", "demo")
                .whereLayer("workflow")
                .mayOnlyBeAccessedByLayers("ui", "web", "root", "demo")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("workflow", "ui", "web", "root", "demo")
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers("workflow", "ui", "web", "root", "demo")
                .whereLayer("drafting")
                .mayOnlyBeAccessedByLayers("review", "publication", "workflow", "ui", "web", "root", "demo")
                .whereLayer("coediting")
                .mayOnlyBeAccessedByLayers("drafting", "review", "publication", "workflow", "ui", "web", "root", "demo")
                .because("an arrow may be skipped, never turned: ui | web, workflow, review | publication, drafting,"
                        + " coediting, people, rights; record, notice and rights are there for all")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("org.communique.rights..", "org.communique.record..", "org.communique.notice..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.communique.people..")
                .because("people stand above rights, and the record knows persons by number only")
                .check(HOUSE);
    }

    @Test
    void thereAreNoCircles() {
        slices().matching("org.communique.(*)..")
                .should()
                .beFreeOfCycles()
                .because("two rooms that need each other are one room")
                .check(HOUSE);
    }

    @Test
    void oneHomePerFramework() {
        home("org.camunda..", "org.communique.workflow..", "an engine swap touches one package");
        home("com.vaadin..", "org.communique.ui..", "public pages, services and tests live without it");
        home("jakarta.mail..", "org.communique.notice.post..", "how letters leave the house is nobody else's business");
        home("org.graalvm..", "org.communique.coediting.engine..", "another engine can take its place");
    }

    private static void home(String framework, String room, String because) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .because(because)
                .check(HOUSE);
        classes()
                .that(resideInAPackage(room).and(describe("use " + framework, type -> uses(type, framework))))
                .should()
                .resideInAPackage(room)
                .because("a rule without a class that uses " + framework + " would guard nothing")
                .check(HOUSE);
    }

    private static boolean uses(JavaClass type, String framework) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> resideInAPackage(framework).test(dependency.getTargetClass()));
    }

    @Test
    void sqlIsSpokenInStoresOnly() {
        DescribedPredicate<JavaClass> store = describe(
                "package-private Jdbc classes",
                type -> outermost(type).getSimpleName().startsWith("Jdbc")
                        && !outermost(type).getModifiers().contains(JavaModifier.PUBLIC));
        noClasses()
                .that(not(store))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .because("rows become words of the trade in one place; nobody else can reach a table")
                .check(HOUSE);
        classes()
                .that()
                .haveSimpleNameStartingWith("Jdbc")
                .should()
                .bePackagePrivate()
                .because("a store is reached through its interface")
                .check(HOUSE);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void theWordsOfTheTradeAreMadeOfNothingElse() {
        BELOW.forEach((capability, below) -> {
            String[] allowed = Stream.concat(
                            Stream.of("java..", "org.jspecify..", "org.communique." + capability + ".."),
                            below.stream().map(room -> "org.communique." + room + ".."))
                    .toArray(String[]::new);
            classes()
                    .that(resideInAPackage("org.communique." + capability + "..")
                            .and(describe("are words of the trade", ArchitectureTest::isWord)))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed).or(describe("are primitive", JavaClass::isPrimitive)))
                    .because("records, enums and sealed types of a capability use the JDK and capabilities below")
                    .allowEmptyShould(false)
                    .check(HOUSE);
        });
    }

    private static boolean isWord(JavaClass type) {
        return !type.isAnonymousClass()
                && (type.isRecord() || type.isEnum() || type.reflect().isSealed());
    }

    @Test
    void transactionsBeginInCapabilitiesAndWorkflow() {
        DescribedPredicate<JavaClass> rooms =
                resideInAnyPackage(CAPABILITIES).or(resideInAPackage("org.communique.workflow.."));
        because(
                classes().that().areAnnotatedWith(Transactional.class).should(be(rooms)),
                "an act and its transaction are one thing; desks and pages only call acts");
        because(
                methods().that().areAnnotatedWith(Transactional.class).should().beDeclaredInClassesThat(rooms),
                "an act and its transaction are one thing; desks and pages only call acts");
        because(
                classes().that().areAnnotatedWith(Service.class).should().beAnnotatedWith(Transactional.class),
                "every verb is done wholly or not at all");
    }

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }

    private static void because(ArchRule rule, String reason) {
        rule.because(reason).check(HOUSE);
    }

    @Test
    void everyVerbAsksWhetherItMayBeDone() {
        because(
                methods()
                        .that(describe(
                                "are public verbs of a service that take a Voice", m -> isVerb(m) && takesVoice(m)))
                        .should(askTheRights()),
                "rights are asked at the service, whatever a desk shows or hides");
        because(
                methods()
                        .that(describe(
                                "are public verbs of a service without a Voice", m -> isVerb(m) && !takesVoice(m)))
                        .should()
                        .beAnnotatedWith(ActOfTheProcess.class),
                "who speaks for nobody says why nobody's right is asked");
    }

    private static boolean isVerb(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return method.getOwner().isAnnotatedWith(Service.class)
                && modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.BRIDGE);
    }

    private static boolean takesVoice(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Voice.class));
    }

    private static ArchCondition<JavaMethod> askTheRights() {
        return new ArchCondition<>("ask Access or Policy, or call a verb that does") {
            @Override
            public void check(JavaMethod verb, ConditionEvents events) {
                boolean asks = verb.isAnnotatedWith(ActOfTheProcess.class) || asks(verb, 3);
                events.add(new SimpleConditionEvent(verb, asks, verb.getFullName() + " asks nobody's right"));
            }
        };
    }

    /** Directly, or through another verb with a Voice, or through a private method of its own. */
    private static boolean asks(JavaMethod method, int steps) {
        return method.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(target -> {
                    JavaClass owner = target.getOwner();
                    boolean rights = owner.isEquivalentTo(Access.class)
                            || owner.isEquivalentTo(Policy.class)
                            || owner.getSimpleName().equals("EditingRights");
                    boolean verb = owner.isAnnotatedWith(Service.class) && steps > 0;
                    return rights && !target.getName().equals("roles")
                            || verb
                                    && target.resolveMember()
                                            .filter(m -> passesOn(m) && asks(m, steps - 1))
                                            .isPresent();
                });
    }

    private static boolean passesOn(JavaMethod method) {
        return takesVoice(method) || method.getModifiers().contains(JavaModifier.PRIVATE);
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        List<String> annotations = List.of(
                "jakarta.annotation.security.PermitAll",
                "jakarta.annotation.security.RolesAllowed",
                "jakarta.annotation.security.DenyAll",
                "com.vaadin.flow.server.auth.AnonymousAllowed");
        because(
                classes()
                        .that()
                        .areAnnotatedWith("com.vaadin.flow.router.Route")
                        .should(be(describe(
                                "carry a security annotation",
                                view -> annotations.stream().anyMatch(view::isAnnotatedWith)))),
                "a view without one would be refused to everybody, or open to all after a careless change");
    }

    @Test
    void oldHabitsStayOutside() {
        because(
                noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
                "what is worth saying goes to the log, the record or a person");
        because(
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .beFinal(),
                "a service holds what it was built with");
        because(noFields().should().beAnnotatedWith(Autowired.class), "constructor injection shows what a class needs");
        because(
                noMethods()
                        .should()
                        .haveRawParameterTypes(describe(
                                "an Optional",
                                types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class)))),
                "a parameter that may be missing is @Nullable or another method");
        because(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.communique.workflow..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date"),
                "time is an Instant or a LocalDate; only the engine's API speaks Date, so workflow may");
    }

    @Test
    void everyRoomHasASignAtItsDoor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/communique"))) {
            List<Path> rooms = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::hasClasses)
                    .toList();
            assertThat(rooms).hasSizeGreaterThan(10);
            for (Path room : rooms) {
                Path sign = room.resolve("package-info.java");
                assertThat(sign).exists();
                assertThat(Files.readString(sign))
                        .as("%s, because what is not marked may be null", sign)
                        .contains("@NullMarked")
                        .matches("(?s)/\\*\\* .+[.:] \\*/.*|(?s)/\\*\\*\n.+\\*/.*");
            }
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
