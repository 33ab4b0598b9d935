using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.People.Bodies;

/// <summary>What a body's page asks for, or a program sends.</summary>
/// <param name="Name">Full legal name.</param>
/// <param name="DocumentCode">机关代字.</param>
/// <param name="SuperiorId">The superior in this installation, if any.</param>
/// <param name="ReviewDepth">Review steps, 1 to 3.</param>
internal sealed record BodyFacts(string Name, string DocumentCode, Guid? SuperiorId, int ReviewDepth)
{
    private const int LongestLine = 200;

    public string Government { get; init; } = "";

    public string Court { get; init; } = "";

    public string ReconsiderationChannel { get; init; } = "";

    public string Contact { get; init; } = "";

    /// <summary>What is wrong with the fields.</summary>
    public FieldsAsked Ask() =>
        new FieldsAsked()
            .Ask(nameof(Name), "机关名称", Name, Body.LongestName)
            .Ask(nameof(DocumentCode), "机关代字", DocumentCode, Body.LongestDocumentCode)
            .AskShort(nameof(Government), "本级政府", Government, LongestLine)
            .AskShort(nameof(Court), "受理诉讼的法院", Court, LongestLine)
            .AskShort(nameof(ReconsiderationChannel), "网上复议途径", ReconsiderationChannel, LongestLine)
            .AskShort(nameof(Contact), "联系方式", Contact, LongestLine)
            .Ask(
                nameof(ReviewDepth),
                ReviewDepth is >= 1 and <= Body.MostReviewSteps,
                new Refusal("body.review-depth", Body.MostReviewSteps)
            );

    /// <summary>Writes them into a body; refused where the name is taken or the superiors would go in a circle.</summary>
    public async Task<Outcome<Body>> ApplyAsync(Db db, Body body)
    {
        var others = await db.Set<Body>().AsNoTracking().Where(other => other.Id != body.Id).ToListAsync();
        if (others.Exists(other => other.Name == Name.Trim()))
            return new Refusal("body.name-taken", Name.Trim());
        for (var above = SuperiorId; above is { } id; above = others.Find(other => other.Id == id)?.SuperiorId)
            if (id == body.Id)
                return new Refusal("body.superior-circle");
        if (SuperiorId is { } superior && !others.Exists(other => other.Id == superior))
            return new Refusal("body.not-found");
        body.Rename(Name, DocumentCode);
        body.PutBelow(SuperiorId);
        body.Describe(Government.Trim(), Court.Trim(), ReconsiderationChannel.Trim(), Contact.Trim());
        body.ReviewInSteps(ReviewDepth);
        return body;
    }
}
