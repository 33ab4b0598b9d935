using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Templates;

/// <summary>The templates of a body for its page and for programs: which version is in use, the files, and a paper filled with examples.</summary>
internal sealed class ReadTemplates(Db db)
{
    /// <summary>Content type of the files.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>One template; version 0, which nobody put there, is the one that comes with the program.</summary>
    public sealed record Line(PaperKind Kind, int Version, string? PutBy, DateTimeOffset? PutAt);

    /// <summary>A template or example to be downloaded.</summary>
    public sealed record Document(byte[] Content, string Name);

    /// <summary>All kinds of papers with the version in use.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(Guid bodyId, CancellationToken cancel)
    {
        var own = await db.Set<BodyTemplate>()
            .Where(one => one.BodyId == bodyId)
            .Select(one => new
            {
                one.Kind,
                one.Version,
                one.PutAt,
                one.PutBy,
            })
            .ToListAsync(cancel);
        var names = await db.Set<Person>().Where(one => one.BodyId == bodyId).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return
        [
            .. PaperKinds.All.Select(kind =>
                own.Where(one => one.Kind == kind).MaxBy(one => one.Version) is { } latest
                    ? new Line(kind, latest.Version, names.GetValueOrDefault(latest.PutBy, "—"), latest.PutAt)
                    : new Line(kind, 0, null, null)
            ),
        ];
    }

    /// <summary>The template that comes with the program.</summary>
    public static Document Default(PaperKind kind) => new(DefaultTemplates.Of(kind).ToArray(), NameOf(kind));

    /// <summary>A version of the body's own, the latest unless told; null where there is none.</summary>
    public async Task<Document?> OwnAsync(PaperKind kind, Guid bodyId, int? version, CancellationToken cancel) =>
        await ContentAsync(kind, bodyId, version, cancel) is { } content ? new Document(content, NameOf(kind)) : null;

    /// <summary>The template in use, filled with example values; null where it cannot be filled.</summary>
    public async Task<Document?> ExampleAsync(PaperKind kind, Guid bodyId, CancellationToken cancel)
    {
        var values = PaperFields
            .All.Where(field => PaperContents.Permits(kind, field))
            .ToDictionary(
                field => field.Name,
                field => field.IsList ? PaperValue.List([field.Example, field.Example]) : PaperValue.Of(field.Example)
            );
        var own = await ContentAsync(kind, bodyId, null, cancel);
        var template = own is null ? DefaultTemplates.Of(kind) : own;
        var filled = new FillPaper(new DocumentLimits()).Fill(new FillPaper.Input(kind, template, values)).Value;
        return filled is null ? null : new Document(filled, NameOf(kind, "（样张）"));
    }

    private static string NameOf(PaperKind kind, string mark = "") => $"{kind.Code()}{kind.Name()}{mark}.docx";

    private Task<byte[]?> ContentAsync(PaperKind kind, Guid bodyId, int? version, CancellationToken cancel) =>
        db.Set<BodyTemplate>()
            .Where(one => one.BodyId == bodyId && one.Kind == kind && (version == null || one.Version == version))
            .OrderByDescending(one => one.Version)
            .Select(one => one.Content)
            .FirstOrDefaultAsync(cancel)!;
}
