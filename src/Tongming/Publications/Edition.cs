using Tongming.People;
using Tongming.Publications.Acts;
using Tongming.Publications.Reviews;

namespace Tongming.Publications;

/// <summary>
/// One edition of an item: the first, or a later one that corrects or renews it. What the public sees is never changed; a change
/// makes a new edition beside it. Every method is an act of <see cref="PublicationAct"/>: it changes the edition and gives its state,
/// or refuses (<c>publication.state.not-allowed</c> among others) and changes nothing.
/// </summary>
[Law("R3-25", "R3-30", "R3-31")]
public sealed partial class Edition
{
    /// <summary>Longest remark with which it is returned, in characters.</summary>
    public const int LongestRemark = 2000;

    private Edition() { }

    /// <summary>Its own id: what is found by its words is found by edition, so that words to come find nothing.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body that publishes.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The item.</summary>
    public Guid PublicationId { get; private set; }

    /// <summary>1 for the first edition.</summary>
    public int Number { get; private set; }

    /// <summary>The kind of the item, repeated here for lists.</summary>
    public PublicationKind Kind { get; private set; }

    /// <summary>The section that answers for the item, or null.</summary>
    public Guid? SectionId { get; private set; }

    /// <summary>Where it stands.</summary>
    public EditionState State { get; private set; }

    /// <summary>名称.</summary>
    public string Title { get; private set; } = "";

    /// <summary>内容概述.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The column.</summary>
    public Guid ColumnId { get; private set; }

    /// <summary>The line of the catalogue that it fulfils, or null.</summary>
    public Guid? CatalogueEntryId { get; private set; }

    /// <summary>The policy that it interprets, or null.</summary>
    public Guid? InterpretsId { get; private set; }

    /// <summary>What is reviewed, as <see cref="Content"/> reads it.</summary>
    public string ContentText { get; private set; } = "";

    /// <summary>Hash of the content.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Who wrote on it; none of them may review it. Ids without hyphens, spaces between them.</summary>
    public string Authors { get; private set; } = "";

    /// <summary>The depth of the review, 1 to 3; 0 until it is submitted.</summary>
    public int ReviewDepth { get; private set; }

    /// <summary>The approvals as <see cref="ApprovalList{TStep}.ToText"/>.</summary>
    public string ApprovalsText { get; private set; } = "";

    /// <summary>Why it was last returned, or null.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Why it was approved without its reviews, or null; the reviews follow.</summary>
    public string? UrgentReason { get; private set; }

    /// <summary>The first moment at which the public sees it, or null.</summary>
    public DateTimeOffset? ShownFrom { get; private set; }

    /// <summary>The first moment at which the public does not see it any more, or null.</summary>
    public DateTimeOffset? ShownUntil { get; private set; }

    /// <summary>发布日期: the first moment at which any edition of the item was seen; lists go by it, so that a correction does not move an item.</summary>
    public DateTimeOffset? FirstShown { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What is reviewed.</summary>
    public EditionContent Content() => EditionText.Read(ContentText);

    /// <summary>When the public sees it.</summary>
    public ShownWindow Window => new(ShownFrom, ShownUntil);

    /// <summary>The approvals that it has.</summary>
    public ApprovalList<EditionStep> Approvals() => ApprovalText.Parse<EditionStep>(ApprovalsText);

    /// <summary>The next step of the review, or null where it is not under review or all are done. After an urgent approval those that are left.</summary>
    public EditionStep? NextReview() =>
        ReviewDepth > 0 && (EditionStates.UnderReview.Contains(State) || (State == EditionState.Released && UrgentReason is not null))
            ? Approvals().NextStep(EditionPlan.For(ReviewDepth).Steps, ContentHash)
            : null;

    /// <summary>Begins the first edition of an item.</summary>
    public static Edition Begin(Publication item, Guid id, EditionContent content, Guid author) => Make(item, (id, 1), content, author);

    /// <summary>
    /// Begins the next edition beside the latest one. Refused (<c>publication.edition.open</c>) while that is not released, withdrawn or
    /// discarded.
    /// </summary>
    public static Outcome<Edition> BeginNext(Publication item, Edition latest, Guid id, EditionContent content, Guid author)
    {
        ArgumentNullException.ThrowIfNull(latest);
        if (EditionStates.Open.Contains(latest.State))
            return new Refusal("publication.edition.open", latest.Number);
        var next = Make(item, (id, latest.Number + 1), content, author);
        next.FirstShown = latest.FirstShown;
        return next;
    }

    /// <summary>Why an act is not possible now, or null.</summary>
    public Refusal? WhyNot(PublicationAct act) =>
        EditionTransitions.IsPossible(State, act)
            ? null
            : new Refusal("publication.state.not-allowed", PublicationActs.Of(act).Label, EditionStates.NameOf(State));

    private static Edition Make(Publication item, (Guid Id, int Number) key, EditionContent content, Guid author)
    {
        ArgumentNullException.ThrowIfNull(item);
        var edition = new Edition
        {
            Id = key.Id,
            BodyId = item.BodyId,
            PublicationId = item.Id,
            Number = key.Number,
            Kind = item.Kind,
            SectionId = item.SectionId,
        };
        edition.Take(content, author);
        return edition;
    }

    private void Take(EditionContent content, Guid author)
    {
        (Title, Summary, ColumnId) = (content.Title, content.Summary, content.ColumnId);
        (CatalogueEntryId, InterpretsId) = (content.CatalogueEntryId, content.InterpretsId);
        (ContentText, ContentHash) = (EditionText.Write(content), content.Hash());
        if (!IsAuthor(author))
            Authors = $"{Authors} {author:N}".Trim();
    }

    /// <summary>Whether somebody has written on it.</summary>
    public bool IsAuthor(Guid person) => Authors.Split(' ').Contains(person.ToString("N"));

    private EditionState Reach(EditionState state)
    {
        (State, Version) = (state, Version + 1);
        return state;
    }
}
