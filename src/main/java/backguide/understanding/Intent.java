package backguide.understanding;

import static java.util.stream.Collectors.toUnmodifiableMap;

import backguide.heard.Detail;
import backguide.heard.Detail.Alarm;
import backguide.heard.Detail.Severity;
import backguide.heard.Detail.Topic;
import backguide.heard.Meaning;
import backguide.heard.Meaning.Answer;
import backguide.heard.Meaning.Aside;
import backguide.heard.Meaning.Urgent;
import backguide.heard.Said;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The intents of the interaction model, with what each means when its slots change nothing. Yes and
 * no are only what answers the pain question and the clearance without a doubt; what agrees or
 * refuses in the words of one question has an intent of its own.
 */
public enum Intent {
  YES(builtIn("YesIntent"), Answer.YES),
  NO(builtIn("NoIntent"), Answer.NO),
  HELP(builtIn("HelpIntent"), Aside.HELP),
  STOP(builtIn("StopIntent"), Urgent.STOP),
  CANCEL(builtIn("CancelIntent"), Urgent.STOP),
  NAVIGATE_HOME(builtIn("NavigateHomeIntent"), Urgent.STOP),
  FALLBACK(builtIn("FallbackIntent"), Answer.UNKNOWN),
  REPEAT(builtIn("RepeatIntent"), Aside.REPEAT),
  BUILT_IN_NEXT(builtIn("NextIntent"), Answer.BUILT_IN_NEXT),
  PREVIOUS(builtIn("PreviousIntent"), Answer.BACK),
  PAUSE(builtIn("PauseIntent"), Aside.WAIT),
  RESUME(builtIn("ResumeIntent"), Answer.READY),
  /** Of the step, the exercise or the session: help tells what can be said, and changes nothing. */
  START_OVER(builtIn("StartOverIntent"), Aside.HELP),

  HOLDING("HoldingIntent", Answer.READY),
  HAVE_IT("HaveItIntent", Answer.READY),
  WOULD_LIKE("WouldLikeIntent", Answer.READY),
  NOT_HOLDING("NotHoldingIntent", Answer.UNSURE),
  NOT_TOLD("NotToldIntent", Answer.UNSURE),
  IT_DID("ItDidIntent", Answer.IT_DID),
  PRESCRIBED("PrescribedIntent", Answer.PRESCRIBED),
  NOT_MINE("NotMineIntent", Answer.NOT_ME),
  NO_REMINDER("NoReminderIntent", Answer.UNSURE),
  /** It doesn't hurt: a no where pain is asked about, and of nothing else. */
  NO_PAIN("NoPainIntent", Answer.NO, Detail.NONE.withSeverity(Severity.NONE)),
  NO_WARNING_SIGN("NoWarningSignIntent", Answer.UNSURE),

  EMERGENCY("EmergencyIntent", Urgent.RED_FLAG, Detail.NONE.withAlarm(Alarm.EMERGENCY)),
  URGENT("UrgentIntent", Urgent.RED_FLAG, Detail.NONE.withAlarm(Alarm.URGENT)),
  PAIN("PainIntent", Urgent.PAIN),
  PAIN_WORSE("PainWorseIntent", Urgent.PAIN, Detail.NONE.gettingWorse()),
  EQUIPMENT_BROKE("EquipmentBrokeIntent", Urgent.EQUIPMENT_BROKE),
  DELETE("DeleteIntent", Urgent.DELETE),
  CHILD("ChildIntent", Urgent.CHILD),

  MORE_DETAIL("MoreDetailIntent", Aside.MORE_DETAIL),
  SHORTER("ShorterIntent", Aside.SHORTER),
  SLOWER("SlowerIntent", Aside.SLOWER),
  FASTER("FasterIntent", Aside.FASTER),
  ONE_AT_A_TIME("OneAtATimeIntent", Aside.ONE_AT_A_TIME),
  KEEP_MOVING("KeepMovingIntent", Aside.KEEP_MOVING),
  POSTURE("PostureIntent", Aside.POSTURE),
  COUNT_ALOUD("CountAloudIntent", Aside.COUNT_ALOUD),
  COUNT_SILENTLY("CountSilentlyIntent", Aside.COUNT_SILENTLY),
  HEALTH_QUESTION("HealthQuestionIntent", Aside.HEALTH_QUESTION),
  THANKS("ThanksIntent", Aside.THANKS),
  /** "Hello?": somebody is not sure whether they are heard, so the question is asked again. */
  GREETING("GreetingIntent", Aside.REPEAT),
  WAIT("WaitIntent", Aside.WAIT),
  WANT_REMINDER("WantReminderIntent", Aside.WANT_REMINDER),
  HOW_MANY_LEFT("HowManyLeftIntent", Aside.INFO, Detail.NONE.withTopic(Topic.HOW_MANY)),
  HOW_LONG("HowLongIntent", Aside.INFO, Detail.NONE.withTopic(Topic.HOW_LONG)),
  WHAT_NEXT("WhatNextIntent", Aside.INFO, Detail.NONE.withTopic(Topic.WHAT_NEXT)),
  WHICH("WhichIntent", Aside.INFO, Detail.NONE.withTopic(Topic.WHICH)),
  EQUIPMENT("EquipmentIntent", Aside.INFO, Detail.NONE.withTopic(Topic.EQUIPMENT)),
  POSITION("PositionIntent", Aside.INFO, Detail.NONE.withTopic(Topic.POSITION)),
  WHY("WhyIntent", Aside.INFO, Detail.NONE.withTopic(Topic.WHY)),
  WHERE_WAS_I("WhereWasIIntent", Aside.INFO, Detail.NONE.withTopic(Topic.WHERE)),
  PROGRESS("ProgressIntent", Aside.INFO, Detail.NONE.withTopic(Topic.PROGRESS)),
  CLOSING("ClosingIntent", Aside.INFO, Detail.NONE.withTopic(Topic.CLOSING)),
  ASK_PAIN("AskPainIntent", Aside.INFO, Detail.NONE.withTopic(Topic.PAIN)),
  SEE_DOCTOR("SeeDoctorIntent", Aside.INFO, Detail.NONE.withTopic(Topic.SEE_DOCTOR)),
  ABOUT("AboutIntent", Aside.INFO, Detail.NONE.withTopic(Topic.ABOUT)),
  COVERAGE("CoverageIntent", Aside.INFO, Detail.NONE.withTopic(Topic.COVERAGE)),
  FEELING("FeelingIntent", Aside.INFO, Detail.NONE.withTopic(Topic.FEELING)),
  BREATHING("BreathingIntent", Aside.INFO, Detail.NONE.withTopic(Topic.BREATHING)),
  WHAT_IS("WhatIsIntent", Aside.INFO, Detail.NONE.withTopic(Topic.WHICH)),
  ORDER("OrderIntent", Aside.INFO, Detail.NONE.withTopic(Topic.ORDER)),

  UNSURE("UnsureIntent", Answer.UNSURE),
  NEXT_STEP("NextStepIntent", Answer.NEXT),
  READY("ReadyIntent", Answer.READY),
  DONE("DoneIntent", Answer.DONE),
  SKIP("SkipIntent", Answer.SKIP),
  BACK("BackIntent", Answer.BACK),
  EASIER("EasierIntent", Answer.EASIER),
  HARDER("HarderIntent", Answer.HARDER),
  MORE("MoreIntent", Answer.MORE),
  RATING("RatingIntent", Answer.RATING),
  /** How much pain: none. */
  NONE("NoneIntent", Answer.RATING, Detail.NONE.withSeverity(Severity.NONE)),
  FEELS_FINE("FeelsFineIntent", Answer.FINE),
  SELECT("SelectIntent", Answer.SELECT),
  SELECT_ALL("SelectAllIntent", Answer.SELECT, Detail.NONE.withAll()),
  SELECT_ALL_BUT("SelectAllButIntent", Answer.SELECT),
  ANCHOR("AnchorIntent", Answer.CHOICE),
  NO_EQUIPMENT("NoEquipmentIntent", Answer.NO_EQUIPMENT),
  CANNOT_KNEEL("CannotKneelIntent", Answer.CANNOT_KNEEL),
  CHANGE_EXERCISES("ChangeExercisesIntent", Answer.CHANGE_EXERCISES),
  MINUTES("MinutesIntent", Answer.MINUTES_ONLY),
  MORE_TIME("MoreTimeIntent", Answer.MORE_TIME),
  WHEN("WhenIntent", Answer.WHEN);

  private static final Map<String, Intent> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(Intent::modelName, Function.identity()));

  private final String modelName;
  private final Said said;

  Intent(String modelName, Meaning meaning) {
    this(modelName, meaning, Detail.NONE);
  }

  Intent(String modelName, Meaning meaning, Detail detail) {
    this.modelName = modelName;
    said = new Said(meaning, detail);
  }

  /** Returns the intent of a name in the interaction model; empty when there is none. */
  public static Optional<Intent> named(String modelName) {
    return Optional.ofNullable(modelName).map(BY_NAME::get);
  }

  /** Returns the name in the interaction model. */
  public String modelName() {
    return modelName;
  }

  /** Returns what it says when its slots change nothing. */
  Said said() {
    return said;
  }

  private static String builtIn(String name) {
    return ModelNames.BUILT_IN + name;
  }
}
