using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Tests.Publications;

/// <summary>Items and the people around them.</summary>
internal static class Items
{
    public static readonly Guid Author = Guid.Parse("00000000-0000-0000-0000-0000000000a1");
    public static readonly Guid First = Guid.Parse("00000000-0000-0000-0000-0000000000b1");
    public static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-0000000000b2");
    public static readonly Guid Secrecy = Guid.Parse("00000000-0000-0000-0000-0000000000b3");
    public static readonly Guid Leader = Guid.Parse("00000000-0000-0000-0000-0000000000b4");
    public static readonly DateOnly Day = new(2026, 3, 2);
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public static readonly EditionContent Content = new()
    {
        Title = "2026年1—2月全区经济运行情况",
        Html = "<p>正文</p>",
        ColumnId = Guid.Parse("00000000-0000-0000-0000-0000000000c1"),
    };

    public static Publication Item() => new(Guid.NewGuid(), Guid.NewGuid(), PublicationKind.News, null);

    public static Edition Drafted(EditionContent? content = null, Publication? item = null) =>
        Edition.Begin(item ?? Item(), Guid.NewGuid(), content ?? Content, Author);

    public static Edition Submitted(int depth = 3, Publication? item = null)
    {
        var edition = Drafted(item: item);
        Given(edition.Submit(EditionPlan.For(depth)));
        return edition;
    }

    public static Edition Approved(int depth = 3, Publication? item = null)
    {
        var edition = Submitted(depth, item);
        foreach (var step in EditionPlan.For(depth).Steps)
            Given(edition.Review(step, Reviewer(step), Day, edition.ContentHash));
        return edition;
    }

    public static Edition Released(Publication? item = null)
    {
        var edition = Approved(item: item);
        Given(edition.Release(PublicationAct.Publish, Noon, Noon, null));
        return edition;
    }

    /// <summary>The edition that comes after one of the same item, drafted and approved.</summary>
    public static Edition Next(Publication item, Edition latest)
    {
        var content = latest.Content() with { Html = $"<p>更正 {latest.Number}</p>", CorrectionNote = "更正第二段的数字。" };
        var next = Given(Edition.BeginNext(item, latest, Guid.NewGuid(), content, Author));
        Given(next.Submit(EditionPlan.For(1)));
        Given(next.Review(EditionStep.Secrecy, Secrecy, Day, next.ContentHash));
        Given(next.Review(EditionStep.Final, Leader, Day, next.ContentHash));
        return next;
    }

    public static Guid Reviewer(EditionStep step) =>
        step switch
        {
            EditionStep.First => First,
            EditionStep.Second => Second,
            EditionStep.Secrecy => Secrecy,
            _ => Leader,
        };

    public static T Given<T>(Outcome<T> outcome)
        where T : notnull
    {
        Assert.True(outcome.Succeeded, outcome.Refusal?.Code);
        return outcome.Value;
    }

    public static string? Refused<T>(Outcome<T> outcome)
        where T : notnull => outcome.Refusal?.Code;
}
