namespace Tongming.Publications.Catalogue;

/// <summary>
/// 主动公开基本目录的一行, in the catalogue of one body for one year. The same line in another year is another entry with the same
/// <see cref="LineId"/>.
/// </summary>
[Law("R3-11", "R1-33")]
public sealed class CatalogueEntry
{
    private CatalogueEntry() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The year of the catalogue.</summary>
    public int Year { get; private set; }

    /// <summary>The line through the years.</summary>
    public Guid LineId { get; private set; }

    /// <summary>Its place in the catalogue, ascending.</summary>
    public int Order { get; private set; }

    /// <summary>What it says.</summary>
    public CatalogueRow Row { get; private set; } = null!;

    /// <summary>True where it came from the starter catalogue and nobody has checked it yet.</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>Number of changes so far.</summary>
    public int Version { get; private set; }

    /// <summary>A new line in the catalogue of a year. Refused as <see cref="CatalogueRow.Check"/>.</summary>
    public static Outcome<CatalogueEntry> Enter(Guid id, Guid bodyId, int year, CatalogueRow row, int order)
    {
        ArgumentNullException.ThrowIfNull(row);
        var check = row.Check();
        if (!check.Succeeded)
            return check.Refusal;
        return new CatalogueEntry
        {
            Id = id,
            BodyId = bodyId,
            Year = year,
            LineId = id,
            Row = row,
            Order = order,
        };
    }

    /// <summary>A line of the starter catalogue: unverified until somebody confirms or changes it. Refused as <see cref="CatalogueRow.Check"/>.</summary>
    public static Outcome<CatalogueEntry> Propose(Guid id, Guid bodyId, int year, StarterLine line, int order)
    {
        ArgumentNullException.ThrowIfNull(line);
        var entry = Enter(id, bodyId, year, line.Row, order);
        if (entry.Succeeded)
            entry.Value.IsUnverified = true;
        return entry;
    }

    /// <summary>Says something else; who changes it has checked it. Refused as <see cref="CatalogueRow.Check"/>.</summary>
    public Outcome<CatalogueRow> Change(CatalogueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var check = row.Check();
        if (check.Succeeded)
            (Row, IsUnverified, Version) = (row, false, Version + 1);
        return check;
    }

    /// <summary>Confirms a proposed line as it stands.</summary>
    public void Confirm() => (IsUnverified, Version) = (false, Version + 1);

    /// <summary>Puts it at a place.</summary>
    public void Arrange(int order) => (Order, Version) = (order, Version + 1);

    /// <summary>The same line in the catalogue of another year, to begin with as it is. Refused (<c>catalogue.same-year</c>) for its own year.</summary>
    public Outcome<CatalogueEntry> CarryInto(int year, Guid id)
    {
        if (year == Year)
            return new Refusal("catalogue.same-year", year);
        return new CatalogueEntry
        {
            Id = id,
            BodyId = BodyId,
            Year = year,
            LineId = LineId,
            Row = Row,
            Order = Order,
            IsUnverified = IsUnverified,
        };
    }
}
