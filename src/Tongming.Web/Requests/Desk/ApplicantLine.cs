using Tongming.Requests.Intake;
using Tongming.Texts.PersonalData;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Desk;

/// <summary>Who asks, as lines for the screen: masked as a rule, in full only after that was recorded (R7-36).</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What stands there.</param>
internal sealed record ApplicantLine(string Label, string Value)
{
    /// <summary>In the forms that are usual in official lists. Names and numbers of organisations are public and stay.</summary>
    public static IReadOnlyList<ApplicantLine> Masked(ApplicantData person, ApplicantClass of) =>
        of == ApplicantClass.NaturalPerson
            ? Lines(person, Masking.Name(person.Name), Masking.IdNumber(person.ProofNumber), Hidden(person))
            : Lines(person, person.Name, person.ProofNumber, Hidden(person));

    /// <summary>As it was given.</summary>
    public static IReadOnlyList<ApplicantLine> Full(ApplicantData person) => Lines(person, person.Name, person.ProofNumber, person);

    private static ApplicantData Hidden(ApplicantData person) =>
        person with
        {
            Phone = Blank(person.Phone) ? "" : Masking.Phone(person.Phone),
            Email = Blank(person.Email) ? "" : Masking.Email(person.Email),
            Address = Blank(person.Address) ? "" : Masking.Address(person.Address),
            Representative = Masking.Name(person.Representative),
            AgentName = Masking.Name(person.AgentName),
            AgentPhone = Blank(person.AgentPhone) ? "" : Masking.Phone(person.AgentPhone),
        };

    private static IReadOnlyList<ApplicantLine> Lines(ApplicantData person, string name, string number, ApplicantData rest) =>
        [
            .. new ApplicantLine[]
            {
                new("姓名或者名称", name),
                new("证件", Blank(person.ProofNumber) ? person.ProofKind : $"{person.ProofKind} {number}".Trim()),
                new("电话", rest.Phone),
                new("电子邮箱", rest.Email),
                new("通信地址", rest.Address),
                new("法定代表人或者负责人", rest.Representative),
                new("受委托人", rest.AgentName),
                new("受委托人电话", rest.AgentPhone),
            }.Where(line => line.Value.Length > 0),
        ];

    private static bool Blank(string text) => string.IsNullOrWhiteSpace(text);
}
