package backguide.heard;

/** How something was said, which tells at a question of safety what it means there. */
public enum Manner {
  /** It begins with a yes that nothing takes back. */
  AGREED,
  /** It is said of this very moment, and so of nothing that was done before. */
  OF_NOW,
  /** Pain was told for certain along with a sign that is only guessed. */
  HURTING,
  /** It is a question that the person answers with no: "dizzy? no". */
  SELF_ANSWERED
}
