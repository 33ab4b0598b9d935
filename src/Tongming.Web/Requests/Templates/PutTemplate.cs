using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Papers;

namespace Tongming.Web.Requests.Templates;

/// <summary>Puts a body's own template in the place of the one in use. Older versions stay for the papers made from them.</summary>
internal sealed class PutTemplate(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "template.put";

    /// <summary>Largest template in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>What is said to those who may not.</summary>
    public const string NotPermitted = "文书模板由公开机构负责人维护。";

    /// <summary>What is said where there is no file, or one that is too large.</summary>
    public static readonly string NoFile = $"请选择 .docx 文件，不超过 {MostBytes / 1024 / 1024} MB。";

    private readonly TemplateCheck check = new(new DocumentLimits());

    /// <summary>Which template.</summary>
    internal sealed record Input(Guid BodyId, PaperKind Kind, byte[] Content);

    /// <summary>What came of it: the new version, or sentences that say what is wrong.</summary>
    internal sealed record Result(int Version, IReadOnlyList<string> Problems);

    /// <summary>Who may.</summary>
    public static bool May(Actor actor) => actor.Kind == ActorKind.Person && actor.Holds(Role.OfficeHead) && actor.BodyId != Guid.Empty;

    /// <summary>Checks it and takes it in.</summary>
    public async Task<Result> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        if (!May(actor) || actor.BodyId != input.BodyId)
            return new Result(0, [NotPermitted]);
        if (input.Content.Length is 0 or > MostBytes)
            return new Result(0, [NoFile]);
        if (check.Check(input.Kind, input.Content) is { Count: > 0 } problems)
            return new Result(0, problems);
        var now = clock.Now();
        var sum = Convert.ToHexStringLower(SHA256.HashData(input.Content));
        var saved = await changes.SaveAsync<Result>(
            async db =>
            {
                var versions = db.Set<BodyTemplate>().Where(one => one.BodyId == input.BodyId && one.Kind == input.Kind);
                var version = (await versions.Select(one => (int?)one.Version).MaxAsync() ?? 0) + 1;
                db.Add(
                    new BodyTemplate
                    {
                        BodyId = input.BodyId,
                        Kind = input.Kind,
                        Version = version,
                        Content = input.Content,
                        Sha256 = sum,
                        PutAt = now.Instant,
                        PutBy = actor.Id,
                    }
                );
                db.Record(
                    new LedgerAct
                    {
                        BodyId = input.BodyId,
                        Act = Act,
                        SubjectKind = "body",
                        SubjectId = input.BodyId,
                        Actor = actor,
                        Day = now.Day,
                        At = now.Instant,
                        Facts = $$"""{"paper":"{{input.Kind.Code()}}","version":{{version}},"sha256":"{{sum}}"}""",
                    }
                );
                return new Result(version, []);
            },
            cancel
        );
        return saved.Value!;
    }
}
