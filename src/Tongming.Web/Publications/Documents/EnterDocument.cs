using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Time;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Documents;

/// <summary>Enters a normative document in the register: one that begins now, or one that was made known long ago (R3-55).</summary>
internal sealed class EnterDocument(Changes changes, LegalClock clock)
{
    public const string Act = "document.entered";

    /// <summary>What the form asks.</summary>
    internal sealed record Input : IValidatableObject
    {
        private const string Known = "已经公布的，一并填写";

        [Required]
        [StringLength(200)]
        [Display(Name = "文件名称", Order = 1)]
        public string Title { get; init; } = "";

        [Required]
        [DataType("radios")]
        [Display(Name = "从哪一步登记", Order = 2)]
        public ValidityAct? First { get; init; } = ValidityAct.SubmitForReview;

        [Required]
        [Display(Name = "这一步的日期", Order = 3)]
        public DateOnly? On { get; init; }

        [StringLength(100)]
        [Display(Name = "统一登记号", Order = 4)]
        public string RegistrationNumber { get; init; } = "";

        [DataType("select")]
        [Display(Name = "公开的信息", Description = "选了以后，有效、失效、废止标在那个公开页面上。", Order = 5)]
        public Guid? PublicationId { get; init; }

        [StringLength(100)]
        [Display(Name = "文号", GroupName = Known, Order = 10)]
        public string Number { get; init; } = "";

        [Display(Name = "印发日期", GroupName = Known, Order = 11)]
        public DateOnly? IssuedOn { get; init; }

        [Display(Name = "公布日期", GroupName = Known, Order = 12)]
        public DateOnly? PublishedOn { get; init; }

        [Display(Name = "施行日期", GroupName = Known, Order = 13)]
        public DateOnly? EffectiveOn { get; init; }

        [Display(Name = "有效期截止", Description = "含这一天；文件没有写的不填，按五年算。", GroupName = Known, Order = 14)]
        public DateOnly? LastDay { get; init; }

        [Required]
        public string Token { get; init; } = "";

        /// <summary>What belongs together: all of a promulgation or nothing.</summary>
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            DateOnly?[] days = [IssuedOn, PublishedOn, EffectiveOn];
            if (days.Any(day => day is not null) && (days.Any(day => day is null) || Number.Length == 0))
                yield return new ValidationResult("已经公布的文件，文号、印发日期、公布日期、施行日期都要填写。", [nameof(Number)]);
        }
    }

    /// <summary>Enters it and gives its id.</summary>
    public Task<Outcome<Guid>> RunAsync(Input input, Actor actor, CancellationToken cancel = default)
    {
        var now = clock.Now();
        var mark = SentMark.Of(actor.BodyId, actor, Act, "document", input.Token);
        return changes.SaveAsync<Guid>(
            async db =>
            {
                if (!PublicScope.KeepsRegisters(actor))
                    return new Refusal("register.not-permitted");
                if (await mark.In(db).Select(one => (Guid?)one.SubjectId).FirstOrDefaultAsync() is { } done)
                    return done;
                var made = Make(Guid.CreateVersion7(now.Instant), input, actor);
                if (made.Value is not { } document)
                    return made.Refusal!;
                if (!await HasItemAsync(db, actor.BodyId, input.PublicationId))
                    return new Refusal("publication.not-found");
                db.Add(document);
                db.Record(
                    DeskRecord.Of(("document", document.Id), Act, actor, now) with
                    {
                        Why = "R3-55",
                        Facts = $$"""{"state":"{{document.StateOn(now.Day)}}"}""",
                        Token = mark.Kept,
                    }
                );
                return document.Id;
            },
            cancel
        );
    }

    /// <summary>Whether an item is one of the body; none is.</summary>
    public static async Task<bool> HasItemAsync(Db db, Guid bodyId, Guid? id) =>
        id is null || await db.Set<Publication>().AnyAsync(one => one.BodyId == bodyId && one.Id == id);

    private static Outcome<NormativeDocument> Make(Guid id, Input input, Actor actor)
    {
        var begun = NormativeDocument.Begin(id, actor.BodyId, input.Title, input.First!.Value, input.On!.Value);
        if (begun.Value is not { } document)
            return begun;
        document.Register(input.RegistrationNumber);
        document.ShowIn(input.PublicationId);
        if (input.PublishedOn is not { } published)
            return document;
        if (input.First == ValidityAct.Consult && document.SubmitForReview(published).Refusal is { } refusal)
            return refusal;
        var given = new Promulgation(input.Number, input.IssuedOn!.Value, published, input.EffectiveOn!.Value) { LastDay = input.LastDay };
        return document.Publish(given, ValidityTerm.AsInRuleBook).Refusal is { } wrong ? wrong : document;
    }
}
