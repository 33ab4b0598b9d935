using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>Declares for this year that the body has nothing under an item of article 20 (S-045), or takes that back.</summary>
internal sealed class DeclareNil(Changes changes, LegalClock clock)
{
    public const string Declared = "catalogue.nil-declared";
    public const string Lifted = "catalogue.nil-lifted";

    /// <summary>What the form asks.</summary>
    internal sealed record Input
    {
        [Required]
        [StringLength(300)]
        [DataType(DataType.MultilineText)]
        [Display(Name = "理由", Description = "公众能看到，例如：本机关不办理行政许可。")]
        public string Reason { get; init; } = "";

        [Required]
        public string Token { get; init; } = "";
    }

    /// <summary>Declares it from today to the end of the year, or lifts the declaration that stands where there is no input.</summary>
    public Task<Outcome<Guid>> RunAsync(int item, Input? input, string token, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var act = input is null ? Lifted : Declared;
        var mark = SentMark.Of(actor.BodyId, actor, act, $"{item}", token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("catalogue.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var standing = await db.Set<NilDeclaration>()
                    .FirstOrDefaultAsync(one =>
                        one.BodyId == actor.BodyId && one.Year == now.Day.Year && one.Article20 == item && one.LiftedOn == null
                    );
                var result = input is null ? Lift(standing, now) : await DeclareAsync(db, (item, input.Reason), standing, (actor, now));
                if (result.Value is not { } nil)
                    return result.Refusal!;
                db.Record(
                    DeskRecord.Of(("nil-declaration", nil.Id), act, actor, now) with
                    {
                        Why = "条例 第二十条",
                        Facts = $$"""{"item":{{item}},"year":{{nil.Year}}}""",
                        Note = input?.Reason,
                        Token = mark.Kept,
                    }
                );
                return nil.Id;
            },
            cancel
        );
    }

    private static Outcome<NilDeclaration> Lift(NilDeclaration? standing, Now now) =>
        standing is null ? new Refusal("catalogue.nil.not-standing")
        : standing.Lift(null, now.Day).Refusal is { } refusal ? refusal
        : standing;

    private static async Task<Outcome<NilDeclaration>> DeclareAsync(
        Db db,
        (int Item, string Reason) what,
        NilDeclaration? standing,
        (Actor Actor, Now Now) by
    )
    {
        if (standing is not null)
            return new Refusal("catalogue.nil.standing");
        var published = await CatalogueItems.PublishedUnderAsync(db, by.Actor.BodyId, what.Item, by.Now);
        var given = new NewNilDeclaration(by.Actor.BodyId, what.Item, by.Now.Day.Year, what.Reason, by.Actor.Id, by.Now.Day);
        var declared = NilDeclaration.Declare(Guid.CreateVersion7(by.Now.Instant), given, published);
        if (declared.Value is { } nil)
            db.Add(nil);
        return declared;
    }
}
