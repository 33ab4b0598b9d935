using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Desk.NewCases;

/// <summary>What follows from the way in which an application came.</summary>
internal static class NewCaseChannel
{
    /// <summary>The ways that staff enter; what comes by the site enters itself.</summary>
    public static IReadOnlyList<(IntakeChannel Channel, string Help)> All { get; } =
    [
        (IntakeChannel.InPerson, "申请人或者代办人到窗口提交。不得拒收。"),
        (IntakeChannel.Oral, "书写有困难的，由工作人员代填，请申请人核对。"),
        (IntakeChannel.SignedMail, "EMS、挂号信等需要签收的邮件。不得拒收。"),
        (IntakeChannel.OrdinaryMail, "不需要签收的平常信件。当天就要与申请人确认。"),
        (IntakeChannel.EMail, "本机关公布的申请邮箱。"),
        (IntakeChannel.Fax, "本机关公布的传真号码。"),
    ];

    /// <summary>The type that asks for the dates of a channel.</summary>
    public static Type ArrivalOf(IntakeChannel channel) =>
        channel switch
        {
            IntakeChannel.InPerson or IntakeChannel.Oral => typeof(CounterArrival),
            IntakeChannel.SignedMail => typeof(SignedArrival),
            _ => typeof(ConfirmedArrival),
        };

    /// <summary>The words of what can be chosen.</summary>
    public static FieldChoices Choices() =>
        new FieldChoices()
            .Words<ObtainingManner>(RequestNames.Of)
            .Words<ObtainingRoute>(RequestNames.Of)
            .Words<ApplicantClass>(RequestNames.Of)
            .Only("Manner", Enum.GetValues<ObtainingManner>())
            .Only("Route", Enum.GetValues<ObtainingRoute>())
            .Only("Class", Enum.GetValues<ApplicantClass>());
}
