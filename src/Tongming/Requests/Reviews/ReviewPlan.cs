namespace Tongming.Requests.Reviews;

/// <summary>A step of the review of a draft, in this order. (条例 第十七条; R1-27)</summary>
public enum ReviewStep
{
    /// <summary>初审, by the head of the section.</summary>
    First,

    /// <summary>合法性审核.</summary>
    Legal,

    /// <summary>复审, in the disclosure office.</summary>
    Second,

    /// <summary>保密审查, always the last before the signature.</summary>
    Secrecy,
}

/// <summary>Which steps a draft goes through in a body. Data of the body, not of the program.</summary>
[Law("条例 第十七条", "R1-27")]
public sealed record ReviewPlan
{
    private ReviewPlan(int depth, params IReadOnlyList<ReviewStep> steps) => (Depth, Steps) = (depth, steps);

    /// <summary>The least depth.</summary>
    public const int LeastDepth = 1;

    /// <summary>The greatest depth.</summary>
    public const int GreatestDepth = 3;

    /// <summary>1 to 3.</summary>
    public int Depth { get; }

    /// <summary>The steps in their order; the secrecy review is always among them, as the last.</summary>
    public IReadOnlyList<ReviewStep> Steps { get; }

    /// <summary>
    /// 1: legality; 2: first review and legality; 3: first review, legality and second review; each followed by the secrecy review.
    /// </summary>
    public static ReviewPlan For(int depth) =>
        depth switch
        {
            1 => new ReviewPlan(1, ReviewStep.Legal, ReviewStep.Secrecy),
            2 => new ReviewPlan(2, ReviewStep.First, ReviewStep.Legal, ReviewStep.Secrecy),
            3 => new ReviewPlan(3, ReviewStep.First, ReviewStep.Legal, ReviewStep.Second, ReviewStep.Secrecy),
            _ => throw new ArgumentOutOfRangeException(nameof(depth), "A review has depth 1 to 3."),
        };
}
