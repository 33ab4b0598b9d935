using System.Globalization;
using Tongming.Publications.Limits;

namespace Tongming.Publications.Catalogue;

/// <summary>A field of a row of the catalogue, in the order of the columns of the table. (R3-11)</summary>
public enum CatalogueField
{
    /// <summary>一级事项.</summary>
    Level1,

    /// <summary>二级事项.</summary>
    Level2,

    /// <summary>三级事项.</summary>
    Level3,

    /// <summary>公开内容（要素）.</summary>
    Content,

    /// <summary>公开主体.</summary>
    Subject,

    /// <summary>公开依据.</summary>
    Basis,

    /// <summary>公开时限.</summary>
    Limit,

    /// <summary>公开方式.</summary>
    Manner,

    /// <summary>公开渠道.</summary>
    Channels,

    /// <summary>责任科室.</summary>
    Section,

    /// <summary>责任人.</summary>
    Person,

    /// <summary>咨询电话.</summary>
    ConsultationPhone,

    /// <summary>监督举报电话.</summary>
    ComplaintPhone,

    /// <summary>对应《条例》第二十条的项.</summary>
    Article20,
}

/// <summary>The fields of a row as text: for tables, files and differences.</summary>
[Law("R3-11")]
public static class CatalogueFields
{
    /// <summary>All, in the order of the columns.</summary>
    public static IReadOnlyList<CatalogueField> All { get; } = Enum.GetValues<CatalogueField>();

    /// <summary>The heading of the column.</summary>
    public static string NameOf(CatalogueField field) =>
        field switch
        {
            CatalogueField.Level1 => "一级事项",
            CatalogueField.Level2 => "二级事项",
            CatalogueField.Level3 => "三级事项",
            CatalogueField.Content => "公开内容（要素）",
            CatalogueField.Subject => "公开主体",
            CatalogueField.Basis => "公开依据",
            CatalogueField.Limit => "公开时限",
            CatalogueField.Manner => "公开方式",
            CatalogueField.Channels => "公开渠道",
            CatalogueField.Section => "责任科室",
            CatalogueField.Person => "责任人",
            CatalogueField.ConsultationPhone => "咨询电话",
            CatalogueField.ComplaintPhone => "监督举报电话",
            CatalogueField.Article20 => "《条例》第二十条项",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };

    /// <summary>
    /// What a row says there. Section and person are ids (32 hexadecimal digits) or empty; whoever shows them puts names. The period is
    /// given in words, with the number of the rule book where the row has none of its own.
    /// </summary>
    public static string ValueOf(CatalogueRow row, CatalogueField field)
    {
        ArgumentNullException.ThrowIfNull(row);
        return field switch
        {
            CatalogueField.Level1 => row.Level1,
            CatalogueField.Level2 => row.Level2,
            CatalogueField.Level3 => row.Level3,
            CatalogueField.Content => row.Content,
            CatalogueField.Subject => row.Subject,
            CatalogueField.Basis => row.Basis,
            CatalogueField.Limit => LimitOf(row),
            CatalogueField.Manner => row.Manner,
            CatalogueField.Channels => string.Join('、', row.ChannelNames),
            CatalogueField.Section => row.SectionId?.ToString("N") ?? "",
            CatalogueField.Person => row.PersonId?.ToString("N") ?? "",
            CatalogueField.ConsultationPhone => row.ConsultationPhone,
            CatalogueField.ComplaintPhone => row.ComplaintPhone,
            CatalogueField.Article20 => row.Article20?.ToString(CultureInfo.InvariantCulture) ?? "",
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private static string LimitOf(CatalogueRow row)
    {
        var limit = TimeLimits.Of(row.LimitKind);
        return (row.LimitLength is { } own ? limit with { Length = own } : limit).InWords();
    }
}
