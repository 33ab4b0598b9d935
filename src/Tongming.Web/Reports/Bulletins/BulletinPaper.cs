using System.Text.Json.Serialization;
using Tongming.Reports.Bulletins;

namespace Tongming.Web.Reports.Bulletins;

/// <summary>A month beside its quarter.</summary>
/// <param name="Code">The month.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Numbers">Its numbers, see <see cref="BulletinFigures.ToText"/>.</param>
internal sealed record BulletinMonth(string Code, string Name, string Numbers)
{
    [JsonIgnore]
    public BulletinFigures Figures { get; } = BulletinFigures.Parse(Numbers);
}

/// <summary>A line of what was late, with names.</summary>
internal sealed record BulletinLateLine(
    string Matter,
    string Label,
    Guid SectionId,
    string Section,
    string Person,
    DateOnly Due,
    DateOnly? Done,
    string Address
);

/// <summary>A bulletin as it is read, shown and kept: everything that page and document need, with the names as they were.</summary>
/// <param name="BodyName">The body.</param>
/// <param name="Code">The month or quarter.</param>
/// <param name="Period">As people read it.</param>
/// <param name="First">The first day that counts.</param>
/// <param name="Last">The last day that counts.</param>
/// <param name="Summary">The sentence that leads it.</param>
/// <param name="Numbers">Its numbers, see <see cref="BulletinFigures.ToText"/>.</param>
/// <param name="Before">Those of the period before.</param>
/// <param name="BeforeName">How that is called.</param>
/// <param name="Sections">Names of sections.</param>
internal sealed record BulletinPaper(
    string BodyName,
    string Code,
    string Period,
    DateOnly First,
    DateOnly Last,
    string Summary,
    string Numbers,
    string Before,
    string BeforeName,
    IReadOnlyDictionary<Guid, string> Sections
)
{
    /// <summary>Its months, where it is a quarter.</summary>
    public IReadOnlyList<BulletinMonth> Months { get; init; } = [];

    /// <summary>What was late.</summary>
    public IReadOnlyList<BulletinLateLine> Late { get; init; } = [];

    [JsonIgnore]
    public BulletinFigures Figures { get; } = BulletinFigures.Parse(Numbers);

    [JsonIgnore]
    public BulletinFigures FiguresBefore { get; } = BulletinFigures.Parse(Before);

    [JsonIgnore]
    public bool IsQuarter => Code.Contains('q', StringComparison.Ordinal);

    [JsonIgnore]
    public string Title => $"{BodyName}{Period}政务公开工作{(IsQuarter ? "情况" : "通报")}";

    /// <summary>The name of a section; of what no section has for the empty id.</summary>
    public string SectionOf(Guid id) => id == Guid.Empty ? "未分到科室" : Sections.GetValueOrDefault(id, "已撤销的科室");

    /// <summary>The same without the way to records, which may be gone one day.</summary>
    public BulletinPaper WithoutAddresses() => this with { Late = [.. Late.Select(one => one with { Address = "" })] };
}
