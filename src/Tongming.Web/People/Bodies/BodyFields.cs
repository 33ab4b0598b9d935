using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;

namespace Tongming.Web.People.Bodies;

/// <summary>What is typed on a body's form.</summary>
internal sealed class BodyFields
{
    private const int LongestLine = 200;

    public string? Name { get; set; }

    public string? DocumentCode { get; set; }

    public Guid? SuperiorId { get; set; }

    public string? Government { get; set; }

    public string? Court { get; set; }

    public string? ReconsiderationChannel { get; set; }

    public string? Contact { get; set; }

    public int ReviewDepth { get; set; } = 3;

    public int Version { get; set; }

    public static BodyFields Of(Body body) =>
        new()
        {
            Name = body.Name,
            DocumentCode = body.DocumentCode,
            SuperiorId = body.SuperiorId,
            Government = body.Government,
            Court = body.Court,
            ReconsiderationChannel = body.ReconsiderationChannel,
            Contact = body.Contact,
            ReviewDepth = body.ReviewDepth,
            Version = body.Version,
        };

    /// <summary>The facts, or null with what is wrong in the page's model state.</summary>
    public BodyFacts? Read(PageModel page)
    {
        page.Ask("Fields.Name", "机关名称", Name, Body.LongestName);
        page.Ask("Fields.DocumentCode", "机关代字", DocumentCode, 20);
        page.AskShort("Fields.Government", "本级政府", Government, LongestLine);
        page.AskShort("Fields.Court", "受理诉讼的法院", Court, LongestLine);
        page.AskShort("Fields.ReconsiderationChannel", "网上复议途径", ReconsiderationChannel, LongestLine);
        page.AskShort("Fields.Contact", "联系方式", Contact, LongestLine);
        if (!page.ModelState.IsValid)
            return null;
        return new BodyFacts(Name!, DocumentCode!, SuperiorId, Math.Clamp(ReviewDepth, 1, 3))
        {
            Government = Government ?? "",
            Court = Court ?? "",
            ReconsiderationChannel = ReconsiderationChannel ?? "",
            Contact = Contact ?? "",
        };
    }
}
