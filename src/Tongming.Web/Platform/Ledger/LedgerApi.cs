using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tongming.People;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Security;

namespace Tongming.Web.Platform.Ledger;

/// <summary>The acts of the ledger for auditors' programs. There is no way to change them.</summary>
internal static class LedgerApi
{
    /// <summary>An act.</summary>
    /// <param name="Seq">Its number in the chain.</param>
    /// <param name="At">The instant.</param>
    /// <param name="Day">The legal day.</param>
    /// <param name="ActorKind">Stranger, Person, Applicant or Program.</param>
    /// <param name="ActorId">Who.</param>
    /// <param name="Actor">Who, in words.</param>
    /// <param name="OnBehalfOf">For whom a substitute acted.</param>
    /// <param name="Act">Code of the act.</param>
    /// <param name="Word">The act in words; null where there are none.</param>
    /// <param name="SubjectKind">Kind of what it was done to.</param>
    /// <param name="SubjectId">What it was done to.</param>
    /// <param name="Why">The article.</param>
    /// <param name="Facts">Codes, ids, days, numbers.</param>
    /// <param name="Hash">Hash of the link, in hex.</param>
    internal sealed record ActResult(
        long Seq,
        DateTimeOffset At,
        DateOnly Day,
        string ActorKind,
        Guid ActorId,
        string Actor,
        Guid? OnBehalfOf,
        string Act,
        string? Word,
        string SubjectKind,
        Guid SubjectId,
        string Why,
        JsonElement Facts,
        string Hash
    );

    /// <summary>A page of acts.</summary>
    /// <param name="Total">Acts that the filter finds.</param>
    /// <param name="Acts">The page, newest first.</param>
    /// <param name="Before">For <c>before</c> of the next page; null on the last.</param>
    internal sealed record ActsResult(long Total, IReadOnlyList<ActResult> Acts, long? Before);

    /// <summary>What is asked for.</summary>
    internal sealed record Asked
    {
        public Guid? Body { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
        public string? Act { get; init; }
        public string? Subject { get; init; }
        public string? Person { get; init; }
        public long? Before { get; init; }

        [FromServices]
        public required Db Db { get; init; }

        [FromServices]
        public required CurrentActor Current { get; init; }
    }

    /// <summary>What verifying a chain found.</summary>
    /// <param name="BodyId">Whose chain; all zeros for the installation's own.</param>
    /// <param name="Name">Whose chain, in words.</param>
    /// <param name="Entries">Entries in order.</param>
    /// <param name="Head">Hash of the last entry in order, in hex: to be written down elsewhere.</param>
    /// <param name="BrokenAt">Number of the first entry that does not fit; null where all do.</param>
    /// <param name="Reason">gap, previous, hash or note: why it does not fit.</param>
    internal sealed record ChainResult(Guid BodyId, string Name, long Entries, string Head, long? BrokenAt, string? Reason);

    public static void MapLedger(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/v1/desk/ledger/verify", VerifyAsync)
            .RequireRateLimiting(Turns.Costly)
            .WithTags("办理台账")
            .WithName("verifyLedger")
            .WithSummary("校验台账")
            .WithDescription("审计管理员可以校验自己能看的每一条链。什么都不改。")
            .Produces<IReadOnlyList<ChainResult>>()
            .ProducesProblem(401)
            .ProducesProblem(403);
        routes
            .MapGet("/api/v1/desk/ledger", ListAsync)
            .WithTags("办理台账")
            .WithName("listLedger")
            .WithSummary("列出台账")
            .WithDescription("审计管理员可以查看。每页 50 条，新的在前。")
            .Means(
                ("body", "机关的 id；不写是本机关（全系统的审计管理员：全系统的链）。"),
                ("from", "第一天，写作 2026-03-02，含当日。"),
                ("until", "最后一天，含当日。"),
                ("act", "操作代码的开头，例如 request. 或者 person.signed-in。"),
                ("subject", "对象的 id 或者种类，例如 request、person。"),
                ("person", "办事人的姓名或者 id，代办的也算。"),
                ("before", "下一页：上一次回答里的 before。")
            )
            .ProducesProblem(401)
            .ProducesProblem(403)
            .ProducesProblem(404);
    }

    private static async Task<Results<Ok<ActsResult>, ProblemHttpResult>> ListAsync(
        [AsParameters] Asked asked,
        IEnumerable<ActWord> words,
        CancellationToken cancel
    )
    {
        var filter = new ReadLedger.Filter(asked.From, asked.Until, asked.Act, asked.Subject, asked.Person, asked.Before);
        var actor = await asked.Current.ReadAsync(cancel);
        var (read, isOwn) = await ReadLedger.RunAsync(asked.Db, actor, PeopleAct.ReadLedger, (asked.Body, filter), cancel);
        if (read is null)
            return isOwn
                ? Failures.Problem(StatusCodes.Status403Forbidden, "ledger.not-permitted", "只有审计管理员可以查看台账。")
                : Failures.Problem(StatusCodes.Status404NotFound, "ledger.not-found", "没有这个机关的台账，或者您看不到它。");
        var said = words.ToDictionary(word => word.Act, word => word.Word, StringComparer.Ordinal);
        var next = read.Entries.Count == ReadLedger.Size ? read.Entries[^1].Seq : (long?)null;
        return TypedResults.Ok(new ActsResult(read.Total, [.. read.Entries.Select(entry => Of(entry, read, said))], next));
    }

    private static async Task<IResult> VerifyAsync(Db db, CurrentActor current, CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        var (bodies, _) = await ReadLedger.ChainsAsync(db, actor, PeopleAct.VerifyLedger, actor.BodyId, cancel);
        if (bodies is null)
            return Failures.Problem(StatusCodes.Status403Forbidden, "ledger.not-permitted", "只有审计管理员可以校验台账。");
        var names = bodies.ToDictionary(body => body.Id, body => body.Name);
        var chains = await ReadLedger.VerifyAsync(db, bodies, cancel);
        return TypedResults.Ok<IReadOnlyList<ChainResult>>([
            .. chains.Select(one => new ChainResult(
                one.BodyId,
                names.GetValueOrDefault(one.BodyId, "—"),
                one.Entries,
                one.Head,
                one.Break?.Seq,
                one.Break?.Reason
            )),
        ]);
    }

    private static ActResult Of(LedgerEntry entry, ReadLedger read, Dictionary<string, string> words)
    {
        using var facts = JsonDocument.Parse(entry.Facts);
        return new ActResult(
            entry.Seq,
            entry.At,
            entry.Day,
            $"{entry.ActorKind}",
            entry.ActorId,
            ReadLedger.ActorOf(entry, read.Names),
            entry.OnBehalfOf,
            entry.Act,
            words.GetValueOrDefault(entry.Act),
            entry.SubjectKind,
            entry.SubjectId,
            entry.Why,
            facts.RootElement.Clone(),
            Convert.ToHexStringLower(entry.Hash)
        );
    }
}
