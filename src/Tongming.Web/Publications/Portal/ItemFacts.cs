using Tongming.Publications;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Publications.Portal;

/// <summary>What is known of an item besides its text (§3.3 of the norms), as far as it is filled in.</summary>
internal static class ItemFacts
{
    /// <summary>Label and value, in the order of the table.</summary>
    public static IEnumerable<(string Label, string Value)> Of(EditionContent content)
    {
        if (content.DocumentNumber.Length > 0)
            yield return ("文号", content.DocumentNumber);
        if (content.Issuer.Length > 0)
            yield return ("发布机构", content.Issuer);
        if (content.WrittenOn is { } written)
            yield return ("成文日期", Dates.Plain(written));
        if (content.EffectiveOn is { } effective)
            yield return ("生效日期", Dates.Plain(effective));
        if (content.Topic.Length > 0)
            yield return ("主题分类", content.Topic);
        if (content.Keywords.Length > 0)
            yield return ("关键词", content.Keywords);
        if (content.Source.Length > 0)
            yield return ("来源", content.Source);
        if (content.Editor.Length > 0)
            yield return ("责任编辑", content.Editor);
    }
}
