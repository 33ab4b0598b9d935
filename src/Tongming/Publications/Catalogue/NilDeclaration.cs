namespace Tongming.Publications.Catalogue;

/// <summary>What a nil declaration says.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Article20">The item of article 20, 1 to 15.</param>
/// <param name="Year">The year that it is for; the next year is declared anew.</param>
/// <param name="Reason">Why the body has nothing there.</param>
/// <param name="By">Who declares.</param>
/// <param name="Since">The first day that it stands, inclusive.</param>
public sealed record NewNilDeclaration(Guid BodyId, int Article20, int Year, string Reason, Guid By, DateOnly Since);

/// <summary>本机关无此项: a body says for a year that it has nothing to publish under an item of article 20.</summary>
[Law("条例 第二十条", "S-045")]
public sealed class NilDeclaration
{
    private NilDeclaration() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The item of article 20, 1 to 15.</summary>
    public int Article20 { get; private set; }

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>Why, as the public reads it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who declared it.</summary>
    public Guid DeclaredBy { get; private set; }

    /// <summary>The first day that it stands, inclusive.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The day from which it stands no more, or null.</summary>
    public DateOnly? LiftedOn { get; private set; }

    /// <summary>The publication that lifted it, or null where it was taken back by hand.</summary>
    public Guid? LiftedBy { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Declares it. Refused: <c>catalogue.nil.item</c> outside of 1 to 15; <c>.reason-missing</c>; <c>.by-missing</c>; <c>.year</c> where
    /// the first day lies in another year; <c>.has-publications</c> where something is published under the item.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <param name="given">What it says.</param>
    /// <param name="publications">How many publications the item has in the year.</param>
    public static Outcome<NilDeclaration> Declare(Guid id, NewNilDeclaration given, int publications)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Article20 is < 1 or > 15)
            return new Refusal("catalogue.nil.item");
        if (string.IsNullOrWhiteSpace(given.Reason))
            return new Refusal("catalogue.nil.reason-missing");
        if (given.By == Guid.Empty)
            return new Refusal("catalogue.nil.by-missing");
        if (given.Since.Year != given.Year)
            return new Refusal("catalogue.nil.year", given.Year, given.Since);
        if (publications > 0)
            return new Refusal("catalogue.nil.has-publications", publications);
        return new NilDeclaration
        {
            Id = id,
            BodyId = given.BodyId,
            Article20 = given.Article20,
            Year = given.Year,
            Reason = given.Reason.Trim(),
            DeclaredBy = given.By,
            Since = given.Since,
        };
    }

    /// <summary>
    /// Lifts it because something is published under the item, from that day on; null for a hand that takes it back. Refused:
    /// <c>catalogue.nil.lifted</c>; <c>catalogue.nil.days</c> before its first day.
    /// </summary>
    public Outcome<DateOnly> Lift(Guid? publication, DateOnly on)
    {
        if (LiftedOn is { } already)
            return new Refusal("catalogue.nil.lifted", already);
        if (on < Since)
            return new Refusal("catalogue.nil.days", Since, on);
        (LiftedOn, LiftedBy, Version) = (on, publication, Version + 1);
        return on;
    }

    /// <summary>True from its first day to the end of its year, unless it was lifted before or on that day.</summary>
    public bool StandsOn(DateOnly day) => Since <= day && day.Year == Year && !(LiftedOn <= day);
}
