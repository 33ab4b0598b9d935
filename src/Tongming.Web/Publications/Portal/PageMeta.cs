using Tongming.Publications;
using Tongming.Publications.Columns;

namespace Tongming.Web.Publications.Portal;

/// <summary>The meta tags that inspections of government sites look for (R5-42).</summary>
internal static class PageMeta
{
    /// <summary>Those of a column.</summary>
    public static IEnumerable<(string Name, string Content)> OfColumn(PublicItems.PublicBody body, Column column) =>
        [
            ("SiteName", body.Name),
            ("ColumnName", column.Name),
            ("ColumnDescription", $"{body.Name}{ColumnNames.Of(column.Block)}：{column.Name}"),
            ("ColumnKeywords", column.Name),
            ("ColumnType", ColumnNames.Of(column.Block)),
        ];

    /// <summary>Those of an item.</summary>
    public static IEnumerable<(string Name, string Content)> OfItem(PublicItems.Read read)
    {
        var content = read.Content;
        return
        [
            ("SiteName", read.Body.Name),
            ("ColumnName", read.Column?.Name ?? ""),
            ("ColumnType", read.Column is { } column ? ColumnNames.Of(column.Block) : ""),
            ("ArticleTitle", content.Title),
            ("PubDate", Addresses.Time(read.Edition.FirstShown!.Value)),
            ("ContentSource", content.Source.Length > 0 ? content.Source : read.Body.Name),
            ("Keywords", content.Keywords),
            ("Author", content.Editor),
            ("Description", content.Summary.Length > 0 ? content.Summary : content.Title),
            ("Url", Addresses.OfItem(read.ItemId)),
        ];
    }
}
