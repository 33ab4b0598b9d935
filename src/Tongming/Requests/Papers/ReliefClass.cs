namespace Tongming.Requests.Papers;

/// <summary>What an applicant may do against a reply (R2-31); the kind of the reply decides.</summary>
public enum ReliefClass
{
    /// <summary>Refusals under 条例 第十四条至第十六条: reconsideration first, then a suit.</summary>
    A,

    /// <summary>Every other reply: reconsideration or a suit, as the applicant likes.</summary>
    B,
}
