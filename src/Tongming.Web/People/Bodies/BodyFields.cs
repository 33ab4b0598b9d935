using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;

namespace Tongming.Web.People.Bodies;

/// <summary>What is typed on a body's form.</summary>
internal sealed class BodyFields
{
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
        var facts = new BodyFacts(Name ?? "", DocumentCode ?? "", SuperiorId, ReviewDepth)
        {
            Government = Government ?? "",
            Court = Court ?? "",
            ReconsiderationChannel = ReconsiderationChannel ?? "",
            Contact = Contact ?? "",
        };
        return page.Takes(facts.Ask(), "Fields.") ? facts : null;
    }
}
