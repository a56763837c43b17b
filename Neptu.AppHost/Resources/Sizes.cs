namespace Neptu.AppHost.Resources;

/// <summary>Size of a long-running app as it is published; a local run ignores it.</summary>
/// <param name="Cpu">Cores per replica.</param>
/// <param name="Memory">Memory per replica, in Container Apps notation.</param>
/// <param name="MinReplicas">Replicas that always run.</param>
/// <param name="MaxReplicas">Replicas at most.</param>
internal sealed record AppSize(double Cpu, string Memory, int MinReplicas, int MaxReplicas);

/// <summary>Size of a job as it is published.</summary>
/// <param name="Cpu">Cores.</param>
/// <param name="Memory">Memory, in Container Apps notation.</param>
/// <param name="Timeout">A run that takes longer is ended, in Azure and in a local run.</param>
internal sealed record JobSize(double Cpu, string Memory, TimeSpan Timeout);
