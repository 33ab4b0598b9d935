using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Channels;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Publications.Channels.Adoptions;

/// <summary>Writes down that another outlet has taken a piece of the body (S-075).</summary>
internal sealed class RecordAdoption(Changes changes, LegalClock clock)
{
    /// <summary>Code of the act.</summary>
    public const string Act = "adoption.recorded";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(Adoption.LongestLine)]
        [Display(Name = "录用的媒体", Description = "报纸、期刊、网站或者账号的名称。")]
        public string Outlet { get; init; } = "";

        [Required]
        [DataType("select")]
        [Display(Name = "级别")]
        public AdoptionLevel? Level { get; init; }

        [Required]
        [Display(Name = "刊发日期")]
        public DateOnly? On { get; init; }

        [Required]
        [StringLength(Adoption.LongestTitle)]
        [Display(Name = "刊发的标题")]
        public string Title { get; init; } = "";

        [StringLength(Adoption.LongestLink)]
        [Display(Name = "网址", Description = "有的填写。")]
        public string Link { get; init; } = "";

        [StringLength(80)]
        [Display(Name = "本机关信息的索引号", Description = "从网站上已经公开的信息来的，填它的索引号；不是的不填。")]
        public string IndexNumber { get; init; } = "";

        [Required]
        [StringLength(80)]
        public string Token { get; init; } = "";
    }

    /// <summary>Writes it down and gives its id. Refused as <see cref="Adoption.Record"/>, and <c>channel.record.index</c>.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "adoption", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!ChannelRights.MayKeep(actor))
                    return new Refusal("channel.not-permitted");
                if (await mark.In(db).Select(entry => (Guid?)entry.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var number = input.IndexNumber.Trim();
                var item = await db.Set<Publication>()
                    .Where(one => number != "" && one.BodyId == actor.BodyId && one.IndexNumber == number)
                    .Select(one => (Guid?)one.Id)
                    .FirstOrDefaultAsync();
                if (item is null && number.Length > 0)
                    return new Refusal("channel.record.index", number);
                var given = new NewAdoption(input.Outlet, input.Level!.Value, input.On!.Value, input.Title)
                {
                    Link = input.Link,
                    PublicationId = item,
                };
                var recorded = Adoption.Record(actor.BodyId, Guid.CreateVersion7(now.Instant), given, now.Day);
                if (recorded.Value is not { } adoption)
                    return recorded.Refusal!;
                db.Add(adoption);
                db.Record(Of(adoption, Act, actor, now) with { Day = adoption.On, Token = mark.Kept });
                return adoption.Id;
            },
            cancel
        );
    }

    /// <summary>The entry of an act on an adoption.</summary>
    public static LedgerAct Of(Adoption adoption, string act, Actor actor, Now now) =>
        new()
        {
            BodyId = adoption.BodyId,
            Act = act,
            SubjectKind = "adoption",
            SubjectId = adoption.Id,
            Actor = actor,
            Day = now.Day,
            At = now.Instant,
            Why = "S-075",
            Facts = $$"""{"level":"{{adoption.Level}}","on":"{{adoption.On:yyyy-MM-dd}}"}""",
        };
}
