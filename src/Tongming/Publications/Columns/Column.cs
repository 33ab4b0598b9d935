namespace Tongming.Publications.Columns;

/// <summary>What a new column is made of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BodyId">The body.</param>
/// <param name="Block">Where it stands.</param>
/// <param name="Group">As what an inspection looks at it.</param>
/// <param name="Name">1 to <see cref="Column.LongestName"/> characters.</param>
/// <param name="Slug">Its part of the address.</param>
public sealed record NewColumn(Guid Id, Guid BodyId, ColumnBlock Block, ColumnGroup Group, string Name, ColumnSlug Slug);

/// <summary>栏目: a place on the site with a name, an address and a rhythm in which something has to appear.</summary>
[Law("R3-01", "R3-03", "R5-13", "R5-14", "R5-16")]
public sealed class Column
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 30;

    /// <summary>Most days of warning ahead.</summary>
    public const int MostWarnAheadDays = 90;

    private Column() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The column that it stands below, or null on the first level.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Where it stands.</summary>
    public ColumnBlock Block { get; private set; }

    /// <summary>As what it was entered for inspections; what counts is <see cref="CountsAs"/>.</summary>
    public ColumnGroup Group { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its part of the address; a <see cref="ColumnSlug"/> as text.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>How often something has to appear.</summary>
    public ColumnRhythm Rhythm { get; private set; } = ColumnRhythm.EventDriven;

    /// <summary>How many calendar days before the last day in time it warns, 0 to <see cref="MostWarnAheadDays"/>.</summary>
    public int WarnAheadDays { get; private set; }

    /// <summary>Its place among its neighbours, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>The day on which it was closed, or null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>True while items can be published in it.</summary>
    public bool IsOpen => ClosedOn is null;

    /// <summary>The group that counts in an inspection: notices and policies only on the first level (R5-14).</summary>
    public ColumnGroup CountsAs => Group == ColumnGroup.NoticeOrPolicy && ParentId is not null ? ColumnGroup.Other : Group;

    /// <summary>
    /// A new open column without parent. Its rhythm is the least that the inspection of its group asks: 2 weeks for news, 6 months for
    /// notices and policies, none for others. Refused: <c>column.name</c>; <c>column.block.news</c> where news would stand in one of the
    /// four blocks of the platform.
    /// </summary>
    [Law("R3-01")]
    public static Outcome<Column> Plan(NewColumn given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var column = new Column
        {
            Id = given.Id,
            BodyId = given.BodyId,
            Block = given.Block,
            Group = given.Group,
            Slug = given.Slug.Text,
            Rhythm = SiteThresholds.RhythmOf(given.Group),
            WarnAheadDays = given.Group == ColumnGroup.News ? 3 : 15,
        };
        if (given.Block <= ColumnBlock.AnnualReports && given.Group == ColumnGroup.News)
            return new Refusal("column.block.news", given.Name);
        if (column.Rename(given.Name) is { Succeeded: false, Refusal: var refusal })
            return refusal;
        column.Version = 0;
        return column;
    }

    /// <summary>Gives it another name. Refused (<c>column.name</c>) where it is empty or too long.</summary>
    public Outcome<string> Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName)
            return new Refusal("column.name", LongestName);
        (Name, Version) = (trimmed, Version + 1);
        return trimmed;
    }

    /// <summary>Gives it another address; whether it is free says <see cref="ColumnTree"/>.</summary>
    public void Readdress(ColumnSlug slug) => (Slug, Version) = (slug.Text, Version + 1);

    /// <summary>
    /// Sets rhythm and warning. Refused: <c>column.warn-ahead</c> outside of 0 to <see cref="MostWarnAheadDays"/>;
    /// <c>column.rhythm.longer-than-inspection</c> where an inspection would find the column stale before its own rhythm does: news
    /// need 2 weeks, notices and policies of the first level at most 6 months.
    /// </summary>
    [Law("R5-13", "R5-14")]
    public Outcome<ColumnRhythm> Watch(ColumnRhythm rhythm, int warnAheadDays)
    {
        if (warnAheadDays is < 0 or > MostWarnAheadDays)
            return new Refusal("column.warn-ahead", MostWarnAheadDays);
        if (CountsAs != ColumnGroup.Other && rhythm > SiteThresholds.RhythmOf(CountsAs))
            return new Refusal("column.rhythm.longer-than-inspection", ColumnNames.Of(CountsAs), ColumnNames.Of(rhythm));
        (Rhythm, WarnAheadDays, Version) = (rhythm, warnAheadDays, Version + 1);
        return rhythm;
    }

    /// <summary>Puts it at a place among its neighbours.</summary>
    public void Arrange(int order) => (Order, Version) = (order, Version + 1);

    /// <summary>Closes it from a day on: nothing more is published there and its freshness is not watched. Refused: <c>column.closed</c>.</summary>
    public Outcome<DateOnly> Close(DateOnly on)
    {
        if (ClosedOn is { } already)
            return new Refusal("column.closed", already);
        (ClosedOn, Version) = (on, Version + 1);
        return on;
    }

    /// <summary>Opens it again. Refused: <c>column.open</c>.</summary>
    public Outcome<Guid> Reopen()
    {
        if (IsOpen)
            return new Refusal("column.open");
        (ClosedOn, Version) = (null, Version + 1);
        return Id;
    }

    internal void PutBelow(Column? parent)
    {
        (ParentId, Version) = (parent?.Id, Version + 1);
        Block = parent?.Block ?? Block;
    }
}
